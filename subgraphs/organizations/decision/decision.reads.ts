import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { CharterDecision } from './decision.entity.ts'

const columns = sql`d.id, d.matter, d.body, d.way, d.state, d.asked_on as "askedOn", d.decided_on as "decidedOn", d.reason,
  d.version, d.alliance_id as "allianceId", d.subject_id as "subjectId", d.rule_id as "ruleId", d.motion_id as "motionId"`

export const decisionById = batched(async (context, ids) => {
  const { rows } = await sql<CharterDecision>`
    select ${columns} from organizations.decision d
    where d.id = any(${unseen(ids)}) and ${insideAlliance(context, sql`d.alliance_id`)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The latest decision that was asked for on each subject, for those inside. */
export const decisionOn = batched(async (context, subjectIds) => {
  const { rows } = await sql<CharterDecision>`
    select distinct on (d.subject_id) ${columns} from organizations.decision d
    where d.subject_id = any(${unseen(subjectIds)}) and ${insideAlliance(context, sql`d.alliance_id`)}
    order by d.subject_id, d.id desc`.execute(context.db)
  return byKey(rows, (row) => row.subjectId)
})
