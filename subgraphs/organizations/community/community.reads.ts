import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { CharterRule } from '../charter/charter.rules.ts'
import type { Community } from './community.entity.ts'

const columns = sql`c.id, c.kind, c.name, c.proposed_on as "proposedOn", c.recognized_on as "recognizedOn", c.version,
  c.alliance_id as "allianceId", c.parts`

export const communityById = batched(async (context, ids) => {
  const { rows } = await sql<Community>`
    select ${columns} from organizations.community c
    where c.id = any(${unseen(ids)}) and ${insideAlliance(context, sql`c.alliance_id`)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** Of alliances, in the order in which they were proposed, for those inside. */
export const communitiesOf = batched(async (context, allianceIds) => {
  const { rows } = await sql<Community>`
    select ${columns} from organizations.community c
    where c.alliance_id = any(${unseen(allianceIds)}) and ${insideAlliance(context, sql`c.alliance_id`)}
    order by c.proposed_on, c.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.allianceId)
})

/** What the charters in force on a day say of communities: of what they consist, and with whom they are filed. */
export const communityRulesOf = batchedBy(async (context, allianceIds, { day }: { readonly day: string }) => {
  const { rows } = await sql<{ allianceId: string; rule: CharterRule }>`
      select a.id as "allianceId", r.rule from organizations.alliance a
      join organizations.rule r on r.kind in ('COMPOSITION', 'FILING') and r.charter_id = (
        select c.id from organizations.charter c where c.alliance_id = a.id and c.effective_from <= ${day}::date
        order by c.effective_from desc, c.version desc limit 1)
      where a.id = any(${unseen(allianceIds)}) order by r.place`.execute(context.db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.allianceId)].map(([id, found]) => [id, found.map(({ rule }) => rule)]),
  )
})
