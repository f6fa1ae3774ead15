import { type Kysely, sql } from 'kysely'
import { promisedOf, receivedOf } from '../deal/deal.reads.ts'
import { isRecurring } from '../entry/time-window.rules.ts'
import type { TimeWindow } from '../entry/time-window.ts'
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
  const received = await receivedOf(db, needs.map(({ id }) => id))
  const promised = await promisedOf(db, resources.map(({ id }) => id))
  return problemOf(
    needs.map((need) => still(need, received.get(need.id)?.quantity ?? 0)).filter(({ quantity }) => quantity !== 0),
    resources.map((resource) => still(resource, promised.get(resource.id) ?? 0)).filter(({ quantity }) => quantity !== 0),
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

async function readCandidates(db: Kysely<unknown>, allianceIds: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select m.id as "matchId", m.need_id as "needId", m.resource_id as "resourceId", m.score
    from lists.match m join lists.need n on n.id = m.need_id join lists.resource r on r.id = m.resource_id
    where m.status = 'FOUND' and n.status = 'OPEN' and r.status = 'OPEN'
      and n.alliance_id = any(${allianceIds}::text[]) and r.alliance_id = any(${allianceIds}::text[])
    order by m.need_id, m.resource_id`.execute(db)
  return rows
}
