import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import type { Bilingual } from '../../../shared/errors.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { Candidate, DecisionSubject } from './subject.entity.ts'

export type SubjectRow = DecisionSubject & { readonly titles: Bilingual }
export type CandidateRow = Candidate & { readonly titles: Bilingual; readonly organizationId: string }

const columns = sql`s.id as "subjectId", s.matter, s.body, s.title as titles, s.seats, s.seats_left as "seatsLeft"`

/** What meetings could decide: asked of their body and open, while they are called or open. */
export const subjectsBefore = batched(async (context: Context, meetingIds) => {
  const { rows } = await sql<SubjectRow & { meetingId: string }>`
    select m.id as "meetingId", ${columns}
    from activities.meeting m join activities.subject s on s.alliance_id = m.alliance_id and s.body = m.body
      and (s.body_id is null or m.body_id is null or s.body_id = m.body_id)
    where m.id = any(${unseen(meetingIds)}) and m.status in ('CALLED', 'OPEN') and s.status = 'OPEN'
    order by s.id`.execute(context.db)
  return Map.groupBy(rows, (row) => row.meetingId)
})

/** By their ids; they are reached through motions and meetings, which only those inside see. */
export const subjectById = batched(async (context: Context, ids) => {
  const { rows } = await sql<SubjectRow>`
    select ${columns} from activities.subject s where s.id = any(${unseen(ids)})`.execute(context.db)
  return byKey(rows, (row) => row.subjectId)
})

export const candidatesFor = batched(async (context: Context, subjectIds) => {
  const { rows } = await sql<CandidateRow & { subjectId: string }>`
    select c.subject_id as "subjectId", c.id as "candidateId", c.organization_id as "organizationId",
      c.title as titles, c.is_elected as "isElected"
    from activities.candidate c where c.subject_id = any(${unseen(subjectIds)}) order by c.id`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.subjectId)
})
