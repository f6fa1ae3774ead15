import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { countedFor } from '../points/points.reads.ts'
import { scoreOf } from '../points/points.rules.ts'
import { quarterEnd, quartersOf } from '../points/quarters.rules.ts'
import { rulesOfMember } from '../points/rules.reads.ts'
import { type Ranked, rank, shownOf } from './ranking.rules.ts'
import type { PointsRanking } from './ranking.ts'

/** A year, or one of its quarters. */
export interface Period {
  readonly year: number
  readonly quarter: number | null
}

/** Whether organizations chose to rank their members. */
export const isRanking = batched<boolean>(async (context, ids) => {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from members.points_ranking where organization_id = any(${unseen(ids)})`.execute(
    context.db,
  )
  return new Map(rows.map(({ id }) => [id, true]))
})

interface Roll {
  readonly ids: readonly string[]
  readonly path: readonly string[]
}

/** Who is on the rolls, and the places above them. */
const rollOf = batched<Roll>(async (context, ids) => {
  const { rows } = await sql<Roll & { id: string }>`
    select p.id, p.path, array(select m.id from members.member m
      where m.organization_id = p.id and m.status = 'ACTIVE' order by m.id) as ids
    from members.place p where p.id = any(${unseen(ids)})`.execute(context.db)
  return new Map(rows.map(({ id, ...roll }) => [id, roll]))
})

/**
 * The ranking of an organization, where it chose to have one: for its members, for who keeps the roll and for those above. Null for
 * everybody else, as where there is none.
 */
export async function rankingOf(
  context: Context,
  organizationId: string,
  period: Period,
  first: number,
): Promise<PointsRanking | null> {
  const [chosen, roll] = await Promise.all([
    isRanking(context, organizationId),
    rollOf(context, organizationId),
  ])
  const own = context.viewer?.memberId
  if (!chosen || !roll) return null
  if (!(own && roll.ids.includes(own)) && !context.access.isIn('PERSONAL', { places: roll.path })) return null
  const day = dayOf(context.now()).toString()
  if (firstDayOf(period) > day) return { ...period, ranked: 0, places: [] }
  const end = quarterEnd(period.year, period.quarter ?? 4)
  const scores = await Promise.all(roll.ids.map((id) => scoreIn(context, id, period, end < day ? end : day)))
  const ranking = rank(scores.filter((each) => each !== null))
  const places = shownOf(ranking, first, own).map(({ id, score, place }) => ({
    memberId: id,
    score: score / 100,
    place,
  }))
  return { ...period, ranked: ranking.length, places }
}

function firstDayOf({ year, quarter }: Period): string {
  return Temporal.PlainDate.from({ year, month: ((quarter ?? 1) - 1) * 3 + 1, day: 1 }).toString()
}

/** In hundredths; null where no rules were in force for the member. */
async function scoreIn(
  context: Context,
  id: string,
  { quarter }: Period,
  day: string,
): Promise<Ranked | null> {
  const [rules, entries] = await Promise.all([rulesOfMember(context, id, day), countedFor(context, id, day)])
  if (!rules) return null
  if (quarter === null) return { id, score: scoreOf(rules, entries ?? []).score }
  return { id, score: quartersOf(rules, entries ?? [], day)[quarter - 1]!.gained }
}
