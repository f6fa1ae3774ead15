import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { applicantRecord } from '../personal/records.ts'
import { applicantEvent } from './applicant.events.ts'
import type { ApplicantFacts, Course } from './applicant.rules.ts'
import { ApplicantStage } from './applicant-stage.ts'

/** An applicant as one comes from outside; the days, ISO dates, are those of the stages that were reached. */
export interface LoadedApplicant extends ApplicantFacts, Omit<Course, 'stage'> {
  readonly id: string
  readonly organizationId: string
  readonly endedOn: string | null
  readonly memberId: string | null
}

const columns = {
  id: 'id text',
  sealed: 'sealed text',
  organizationId: 'organization_id text',
  stage: 'stage text',
  appliedOn: 'applied_on date',
  talkedOn: 'talked_on date',
  activistOn: 'activist_on date',
  candidateOn: 'candidate_on date',
  admittedOn: 'admitted_on date',
  endedOn: 'ended_on date',
  contacts: 'contacts text[]',
  memberId: 'member_id text',
}

/** Stores applicants with what tells of the stage reached; of whose course is over nothing personal is kept. */
export async function loadApplicants(
  tx: Kysely<unknown>,
  facts: readonly LoadedApplicant[],
  keyring: Keyring,
  at: Temporal.Instant,
): Promise<void> {
  const rows = facts.map(({ name, phone, birthOn, ...fact }) => {
    const stage = stageOf(fact)
    const isOver = stage === ApplicantStage.ENDED || stage === ApplicantStage.ADMITTED
    const sealed = isOver ? null : applicantRecord.seal(keyring, fact.id, { name, phone, birthOn }).sealed
    return { ...fact, stage, sealed }
  })
  await insertMany(tx, 'members.applicant', columns, rows)
  const events = rows.map((row) => applicantEvent('registered', row))
  await appendEvents(tx, 'members', events, { actor: null, at })
}

type Days = Pick<LoadedApplicant, 'talkedOn' | 'activistOn' | 'candidateOn' | 'admittedOn' | 'endedOn'>

function stageOf({ talkedOn, activistOn, candidateOn, admittedOn, endedOn }: Days): ApplicantStage {
  if (endedOn !== null) return ApplicantStage.ENDED
  if (admittedOn !== null) return ApplicantStage.ADMITTED
  if (candidateOn !== null) return ApplicantStage.CANDIDATE
  if (activistOn !== null) return ApplicantStage.ACTIVIST
  return talkedOn === null ? ApplicantStage.APPLIED : ApplicantStage.TALKED
}
