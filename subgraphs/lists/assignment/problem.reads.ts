import { type Kysely, sql } from 'kysely'
import { isRecurring } from '../../../shared/time-window/time-window.rules.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { promisedOf, receivedOf } from '../deal/deal.reads.ts'
import { remaining } from '../resource/resource.rules.ts'
import { type Amounts, type Candidate, type Problem, problemOf } from './model.rules.ts'

type Listed = Amounts & { readonly windows: readonly TimeWindow[] }

/**
 * The open needs and resources of the alliances with what they still lack and have, and the found matches between them.
 * A resource that comes again each week is left out: which day, its two sides agree on.
 */
export async function readProblem(
  db: Kysely<unknown>,
  allianceIds: readonly string[],
  today: string,
): Promise<Problem> {
  const needs = await readOpen(db, 'need', allianceIds, today)
  const resources = (await readOpen(db, 'resource', allianceIds, today)).filter(
    ({ windows }) => !isRecurring(windows),
  )
  const received = await receivedOf(
    db,
    needs.map(({ id }) => id),
  )
  const promised = await promisedOf(
    db,
    resources.map(({ id }) => id),
  )
  return problemOf(
    needs
      .map((need) => still(need, received.get(need.id)?.quantity ?? 0))
      .filter(({ quantity }) => quantity !== 0),
    resources
      .map((resource) => still(resource, promised.get(resource.id) ?? 0))
      .filter(({ quantity }) => quantity !== 0),
    await readCandidates(db, allianceIds),
  )
}

function still({ id, quantity, unit }: Listed, gone: number): Amounts {
  return { id, unit, quantity: remaining(quantity, gone) }
}

async function readOpen(
  db: Kysely<unknown>,
  noun: 'need' | 'resource',
  allianceIds: readonly string[],
  today: string,
): Promise<Listed[]> {
  const claimable = noun === 'need' ? sql`and (l.claim_by is null or l.claim_by >= ${today}::date)` : sql``
  const { rows } = await sql<Listed>`
    select l.id, l.quantity, l.unit, l.windows from ${sql.table(`lists.${noun}`)} l
    where l.alliance_id = any(${allianceIds}::text[]) and l.status = 'OPEN'
      and (l.ends_on is null or l.ends_on >= ${today}::date) ${claimable}
    order by l.id`.execute(db)
  return rows
}

/** The found matches of the alliances' needs: a row for each need with all of them in one text, since there are many. */
async function readCandidates(db: Kysely<unknown>, allianceIds: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<{ needId: string; found: string }>`
    select need_id as "needId", string_agg(id || ' ' || resource_id || ' ' || score, ',') as found
    from lists.match where status = 'FOUND' and alliance_id = any(${allianceIds}::text[])
    group by need_id order by need_id`.execute(db)
  return rows.flatMap(({ needId, found }) =>
    found.split(',').map((each) => {
      const [matchId, resourceId, score] = each.split(' ') as [string, string, string]
      return { matchId, needId, resourceId, score: Number(score) }
    }),
  )
}
