import { type Kysely, sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PointsRules } from './points.entity.ts'
import type { Item, Rules } from './points.rules.ts'

/** A version of rules as it is counted by, in hundredths. */
export interface RulesRow extends Rules {
  readonly id: string
  readonly organizationId: string
  readonly version: number
  readonly effectiveFrom: string
  readonly items: readonly (Item & { readonly name: string })[]
}

export const rulesColumns = sql`r.id, r.organization_id as "organizationId", r.version, r.effective_from as "effectiveFrom",
  r.base, r.floor, r.ceiling, r.veto_to as "vetoTo", r.items`

/** As the graph shows it, in points. */
function shown({ base, floor, ceiling, vetoTo, items, ...row }: RulesRow): PointsRules {
  const points = (hundredths: number) => hundredths / 100
  return {
    ...row,
    base: points(base),
    floor: points(floor),
    ceiling: ceiling === null ? null : points(ceiling),
    vetoTo: points(vetoTo),
    items: items.map((item) => ({
      ...item,
      points: points(item.points),
      cap: item.cap === null ? null : points(item.cap),
    })),
  }
}

/** Rules are for everyone to read: they name no person. */
export const rulesById = batched<PointsRules>(async (context, ids) => {
  const { rows } = await sql<RulesRow>`
    select ${rulesColumns} from members.points_rules r where r.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows.map(shown), ({ id }) => id)
})

/** All versions that organizations have set, the latest first. */
export const rulesSetBy = batched<PointsRules[]>(async (context, organizationIds) => {
  const { rows } = await sql<RulesRow>`
    select ${rulesColumns} from members.points_rules r
    where r.organization_id = any(${unseen(organizationIds)}) order by r.version desc`.execute(context.db)
  return Map.groupBy(rows.map(shown), ({ organizationId }) => organizationId)
})

/** By which rules members are counted on a day: those of the nearest organization above that has some in force. */
export async function rulesInForce(
  db: Kysely<unknown>,
  memberIds: readonly string[],
  day: string,
): Promise<Map<string, RulesRow>> {
  const { rows } = await sql<RulesRow & { memberId: string }>`
    select distinct on (b.member_id) b.member_id as "memberId", ${rulesColumns}
    from members.belonging b join members.place p on p.id = b.organization_id
    join members.points_rules r on r.organization_id = any(p.path) and r.effective_from <= ${day}::date
    where b.member_id = any(${unseen(memberIds)}) and b.since <= ${day}::date and (b.until is null or b.until > ${day}::date)
    order by b.member_id, array_position(p.path, r.organization_id), r.version desc`.execute(db)
  return byKey(rows, ({ memberId }) => memberId)
}

/** The same for reading, all members of a moment in one statement. */
export const rulesOfMember = batchedBy((context, memberIds, day: string) =>
  rulesInForce(context.db, memberIds, day),
)
