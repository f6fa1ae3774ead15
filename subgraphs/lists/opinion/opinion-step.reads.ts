import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { OpinionStep } from './opinion-step.ts'

/** The trail of opinions that the viewer sees, in order. */
export const stepsOfOpinion = batched<OpinionStep[]>(async ({ db }, opinionIds) => {
  const { rows } = await sql<OpinionStep>`
    select opinion_id as "opinionId", place, kind, at, organization_id as "organizationId", due_on as "dueOn", text,
      satisfaction, hash
    from lists.opinion_step where opinion_id = any(${unseen(opinionIds)}) order by opinion_id, place`.execute(
    db,
  )
  return Map.groupBy(rows, ({ opinionId }) => opinionId)
})
