import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched } from '../../../shared/graph/batch.ts'
import type { Filing } from './filing.entity.ts'

/** What was filed of each subject, first to last; whoever sees the subject sees it. */
export const filingsOf = batched(async (context, subjectIds) => {
  const { rows } = await sql<Filing>`
    select registry, filed_on as "filedOn", number, subject_id as "subjectId" from organizations.filing
    where subject_id = any(${unseen(subjectIds)}) order by filed_on, id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.subjectId)
})
