import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { ElectionBallot } from './election.entity.ts'

/** Whom each organization named in closed elections by name; none of a secret one is kept. */
export const electionBallotsOn = batched(async (context: Context, motionIds) => {
  const { rows } = await sql<ElectionBallot & { motionId: string }>`
    select b.motion_id as "motionId", b.organization_id as "organizationId", b.candidate_ids as "candidateIds"
    from activities.election_ballot b join activities.motion t on t.id = b.motion_id
    where b.motion_id = any(${unseen(motionIds)}) and t.status = 'CLOSED' order by b.organization_id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.motionId)
})
