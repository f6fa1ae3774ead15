import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { Adjustment } from './adjustment.entity.ts'

const columns = sql`j.id, j.kind, j.on_day as "on", j.reason, j.article, j.version, j.alliance_id as "allianceId", j.registries`

export const adjustmentById = batched(async (context, ids) => {
  const { rows } = await sql<Adjustment>`
    select ${columns} from organizations.adjustment j
    where j.id = any(${unseen(ids)}) and ${insideAlliance(context, sql`j.alliance_id`)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** Of alliances, newest first, for those inside. */
export const adjustmentsOf = batched(async (context, allianceIds) => {
  const { rows } = await sql<Adjustment>`
    select ${columns} from organizations.adjustment j
    where j.alliance_id = any(${unseen(allianceIds)}) and ${insideAlliance(context, sql`j.alliance_id`)}
    order by j.on_day desc, j.id desc`.execute(context.db)
  return Map.groupBy(rows, (row) => row.allianceId)
})
