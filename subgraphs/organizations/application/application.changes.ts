import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import type { Application, ApplicationStatus } from './application.entity.ts'
import type { ApplyToJoinInput } from './application.inputs.ts'
import { applicationById } from './application.reads.ts'

export interface Applicant {
  readonly id: string
  readonly name: string
  readonly path: readonly string[]
  readonly dissolvedOn: string | null
}

export async function applicantNamed({ db }: MutationContext, id: string): Promise<Applicant> {
  const { rows } = await sql<Applicant>`
    select id, name, path, dissolved_on as "dissolvedOn" from organizations.organization where id = ${id} for share`.execute(
    db,
  )
  if (!rows[0]) throw new NotFoundError('organizationId', id)
  return rows[0]
}

/** Whoever is there and not a member yet may apply, once at a time. */
export async function checkMayApply({ db }: MutationContext, allianceId: string, applicant: Applicant) {
  if (applicant.dissolvedOn !== null)
    throw new WrongStateError({ zh: '该党组织已撤销。', en: 'The organization is dissolved.' })
  const { rows } = await sql<{ what: string }>`
    select 'MEMBER' as what from organizations.membership
    where alliance_id = ${allianceId} and organization_id = ${applicant.id} and until is null
    union all select 'APPLICANT' from organizations.application
    where alliance_id = ${allianceId} and organization_id = ${applicant.id} and status in ('HANDED_IN', 'PROPOSED')`.execute(
    db,
  )
  if (rows.length === 0) return
  throw rows[0]!.what === 'MEMBER'
    ? new WrongStateError({ zh: '该党组织已是成员单位。', en: 'The organization is a member already.' })
    : new WrongStateError({ zh: '该党组织已有待办的入会申请。', en: 'It has an open application already.' })
}

export async function handIn(context: MutationContext, input: ApplyToJoinInput): Promise<string> {
  const statement = input.statement.trim()
  if (!statement)
    throw new InvalidInputError('statement', { zh: '请填写申请内容。', en: 'Write the application.' })
  const id = newId('application')
  await sql`
    insert into organizations.application (id, alliance_id, organization_id, status, statement, applied_on)
    values (${id}, ${input.allianceId}, ${input.organizationId}, 'HANDED_IN', ${statement},
      ${dayOf(context.now()).toString()}::date)`.execute(context.db)
  return id
}

/** Locks an application. Whoever may not see it is told that it is not there. */
export async function lockApplication(context: MutationContext, id: string): Promise<Application> {
  if (!context.viewer) throw new UnauthenticatedError()
  const seen = await applicationById(context, id)
  if (!seen) throw new NotFoundError('applicationId', id)
  await lockActiveAlliance(context.db, seen.allianceId)
  const { rows } = await sql<Pick<Application, 'status' | 'version'>>`
    select status, version from organizations.application where id = ${id} for update`.execute(context.db)
  return { ...seen, ...rows[0]! }
}

/** It is of the version that was sent and in one of these states. */
export function checkApplication(
  application: Application,
  sent: number,
  ...states: readonly `${ApplicationStatus}`[]
): void {
  if (application.version !== sent) throw new StaleVersionError(sent, application.version)
  if (states.includes(application.status)) return
  throw new WrongStateError({
    zh: '该申请已提请审议或已有结果。',
    en: 'The application is put to the body already, decided or withdrawn.',
  })
}

export async function setApplication({ db }: MutationContext, id: string, status: string): Promise<void> {
  await sql`update organizations.application set status = ${status}, version = version + 1 where id = ${id}`.execute(
    db,
  )
}
