import { type Kysely, sql } from 'kysely'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'

export interface Handed {
  readonly organizationId: string
  readonly allianceId: string
  readonly title: string
  readonly content: string
  /** The subject of who handed it in. */
  readonly by: string
}

/** Puts an opinion on the ledger under the next number of its alliance and year; answers its id. */
export async function register(db: Kysely<unknown>, handed: Handed, now: Temporal.Instant): Promise<string> {
  const id = newId('opinion')
  const { year } = dayOf(now)
  const number = await nextNumber(db, handed.allianceId, year)
  await sql`
    insert into lists.opinion (id, alliance_id, organization_id, year, number, title, content, registered_at, registered_by)
    values (${id}, ${handed.allianceId}, ${handed.organizationId}, ${year}, ${number}, ${handed.title},
      ${handed.content}, ${now.toString()}::timestamptz, ${handed.by})`.execute(db)
  await sql`
    insert into lists.opinion_step (opinion_id, place, status, at, actor)
    values (${id}, 1, 'REGISTERED', ${now.toString()}::timestamptz, ${handed.by})`.execute(db)
  return id
}

/** The counter's row stays locked until the commit: a number is given again only if its opinion was never registered. */
async function nextNumber(db: Kysely<unknown>, allianceId: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into lists.opinion_counter as c (alliance_id, year, last) values (${allianceId}, ${year}, 1)
    on conflict (alliance_id, year) do update set last = c.last + 1
    returning last`.execute(db)
  return rows[0]!.last
}
