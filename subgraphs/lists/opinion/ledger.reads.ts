import { type Kysely, sql } from 'kysely'
import type { Page } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage } from '../../../shared/graph/page.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import { dayOf } from '../../../shared/time.ts'
import { brokenAt, type ChainedStep, type LedgerEnd } from './chain.rules.ts'
import type { OpinionLedger } from './ledger.entity.ts'
import type { LedgerPage } from './ledger.page.ts'
import type { Opinion } from './opinion.entity.ts'
import { opinionListing, opinionRows } from './opinion.reads.ts'

/** The ledger of an alliance and year, checked from its first step on; null for those outside the alliance. */
export async function readLedger(
  context: Context,
  allianceId: string,
  year: number,
): Promise<OpinionLedger | null> {
  const { rows } = await sql`select 1 from lists.place a where a.id = ${allianceId}
    and ${insidePlace(context, 'lists', sql`a.id`)}`.execute(context.db)
  if (rows.length === 0) return null
  const end = await readEnd(context.db, allianceId, year)
  const broken = brokenAt(await readChain(context.db, allianceId, year), end)
  const figures = await readFigures(context, allianceId, year)
  return {
    allianceId,
    year,
    intact: broken === null,
    steps: end.steps,
    intactSteps: broken === null ? end.steps : broken - 1,
    head: end.head,
    ...figures,
  }
}

async function readEnd(db: Kysely<unknown>, allianceId: string, year: number): Promise<LedgerEnd> {
  const { rows } = await sql<LedgerEnd>`
    select last, steps, head from lists.opinion_counter
    where alliance_id = ${allianceId} and year = ${year}`.execute(db)
  return rows[0] ?? { last: 0, steps: 0, head: '' }
}

/** All steps of a ledger as they are hashed. */
export async function readChain(
  db: Kysely<unknown>,
  allianceId: string,
  year: number,
): Promise<ChainedStep[]> {
  const { rows } = await sql<ChainedStep>`
    select s.alliance_id as "allianceId", s.year, s.place, s.opinion_id as "opinionId", s.number, s.kind,
      to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, s.actor,
      s.organization_id as "organizationId", s.helper_ids as "helperIds", s.due_on as "dueOn", s.text, s.satisfaction,
      s.previous, s.hash, case when s.kind = 'REGISTERED'
        then array[o.organization_id, o.title, o.content, o.registered_by] end as registered
    from lists.opinion_step s join lists.opinion o on o.id = s.opinion_id
    where s.alliance_id = ${allianceId} and s.year = ${year} order by s.place`.execute(db)
  return rows
}

async function readFigures({ db, now }: Context, allianceId: string, year: number) {
  const today = dayOf(now()).toString()
  const { rows } = await sql<Pick<OpinionLedger, 'registered' | 'closed' | 'overdue'>>`
    select count(*)::int as registered, count(*) filter (where turn.kind = 'CLOSED')::int as closed,
      count(*) filter (where turn.kind in ('ASSIGNED', 'REOPENED') and assigned.due_on < ${today}::date)::int as overdue
    from ${opinionRows} where o.alliance_id = ${allianceId} and o.year = ${year}`.execute(db)
  return rows[0]!
}

/** Its opinions in the order of their numbers, as far as the viewer may see them. */
export function opinionsOfLedger(
  context: Context,
  { allianceId, year }: OpinionLedger,
  { status, ...page }: LedgerPage,
): Promise<Page<Opinion>> {
  const where = sql`o.alliance_id = ${allianceId} and o.year = ${year}
    and (${status ?? null}::text[] is null or turn.kind = any(${status ?? null}::text[]))`
  return readPage(context, opinionListing(context, where), page)
}
