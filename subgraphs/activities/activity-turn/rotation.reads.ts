import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batchedBy } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { lastsOn } from '../membership/membership.reads.ts'
import { inside } from '../place/inside.ts'
import type { NextActivityTurn } from './next-turn.entity.ts'
import { type Candidate, lineFor, reasonFor, type Taken } from './turn.rules.ts'
import { type ActivityTurnOf, turnWords } from './turn-of.ts'

type Db = Context['db']

/** Who takes turns at something in an alliance, by which article, and who has had turns so far. */
export interface Rotation {
  readonly articleId: string
  readonly articleNumber: string
  readonly candidates: readonly Candidate[]
  readonly taken: readonly (Taken & { readonly isHandedOver: boolean })[]
}

/** By the charters in force on a day (an ISO date); none where one is silent. As many statements for many alliances as for one. */
export async function readRotations(
  db: Db,
  allianceIds: readonly string[],
  of: ActivityTurnOf,
  day: string,
): Promise<Map<string, Rotation>> {
  const { rows: rules } = await sql<
    Pick<Rotation, 'articleId' | 'articleNumber'> & { id: string; among: string }
  >`
    select distinct on (a.id) a.id, r.article_id as "articleId", r.article_number as "articleNumber", r.rule->>'among' as among
    from unnest(${unseen(allianceIds)}) as a(id)
    join activities.charter_rule r on r.charter_id = activities.charter_on(a.id, ${day}::date)
    where r.rule->>'kind' = 'ROTATION' and r.rule->>'of' = ${of} order by a.id, r.id`.execute(db)
  const ids = rules.map(({ id }) => id)
  const { rows: members } = await sql<Candidate & { allianceId: string; tier: string }>`
    select alliance_id as "allianceId", organization_id as id, max(since)::date as since, min(tier) as tier
    from activities.alliance_member m where alliance_id = any(${unseen(ids)}) and ${lastsOn(day)} group by 1, 2`.execute(
    db,
  )
  const { rows: turns } = await sql<Rotation['taken'][number] & { allianceId: string }>`
    select alliance_id as "allianceId", organization_id as "organizationId", taken_on as on,
      handed_over_on is not null as "isHandedOver"
    from activities.activity_turn where alliance_id = any(${unseen(ids)}) and of = ${of} order by id`.execute(
    db,
  )
  return new Map(
    rules.map(({ id, among, ...article }) => {
      const isIn = ({ tier }: { tier: string }) => among !== 'CHAIR_UNITS' || tier.endsWith('CHAIR')
      const candidates = members.filter((each) => each.allianceId === id && isIn(each))
      return [id, { ...article, candidates, taken: turns.filter((turn) => turn.allianceId === id) }]
    }),
  )
}

/** Whose turn is next at something in alliances that the viewer is inside of. */
export const nextTurnOf = batchedBy(async (context: Context, allianceIds, { of }: { of: ActivityTurnOf }) => {
  const { rows } = await sql<{ id: string }>`
    select a.id from activities.alliance a where a.id = any(${unseen(allianceIds)}) and ${inside(context, sql`a.id`)}`.execute(
    context.db,
  )
  const ids = rows.map(({ id }) => id)
  const rotations = await readRotations(context.db, ids, of, dayOf(context.now()).toString())
  return new Map([...rotations].map(([id, rotation]) => [id, nextIn(rotation, of)]))
})

function nextIn(
  { articleId, articleNumber, candidates, taken }: Rotation,
  of: ActivityTurnOf,
): NextActivityTurn {
  const line = lineFor(candidates, taken)
  const reason = reasonFor(line, articleNumber, turnWords[of])
  return { lastOn: line.lastOn, reason, line: line.ids, articleId }
}
