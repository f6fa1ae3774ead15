import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import type { Candidate, Subject } from './subject.ts'

/** What `decision.requested` says (docs/events.md, “Decisions”). */
interface Requested extends Pick<Subject, 'allianceId' | 'matter' | 'body' | 'title'> {
  readonly subjectId: string
  readonly bodyId?: string
  readonly candidates?: readonly Omit<Candidate, 'isElected'>[]
  readonly seats?: number
}

export const subjectKinds = ['decision.requested', 'decision.withdrawn']

/** Keeps what is asked until it is decided or taken back; applied again, it changes nothing. */
export async function copySubjects(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  for (const { kind, about, data } of events) {
    if (kind === 'decision.requested') await keep(db, data as unknown as Requested)
    if (kind === 'decision.withdrawn') await withdraw(db, String(about.subject))
  }
}

/** What was taken back can be asked again; what is decided stays so. */
async function keep(db: Kysely<unknown>, asked: Requested): Promise<void> {
  const { subjectId, allianceId, matter, body, bodyId = null, title, candidates = [], seats = null } = asked
  const { numAffectedRows } = await sql`
    insert into activities.subject (id, alliance_id, matter, body, body_id, title, seats, seats_left, status)
    values (${subjectId}, ${allianceId}, ${matter}, ${body}, ${bodyId}, ${JSON.stringify(title)}::jsonb,
      ${seats}::integer, ${seats}::integer, 'OPEN')
    on conflict (id) do update set body = excluded.body, body_id = excluded.body_id, title = excluded.title,
      seats = excluded.seats, seats_left = excluded.seats_left, status = 'OPEN'
    where subject.status = 'WITHDRAWN'`.execute(db)
  if (!numAffectedRows) return
  await sql`delete from activities.candidate where subject_id = ${subjectId}`.execute(db)
  await sql`
    insert into activities.candidate (subject_id, id, organization_id, title)
    select ${subjectId}, id, "organizationId", title from jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb)
      as c(id text, "organizationId" text, title jsonb)`.execute(db)
}

async function withdraw(db: Kysely<unknown>, subjectId: string): Promise<void> {
  await sql`
    update activities.subject set status = 'WITHDRAWN' where id = ${subjectId} and status = 'OPEN'`.execute(
    db,
  )
}
