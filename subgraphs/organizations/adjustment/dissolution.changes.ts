import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import type { Grant } from '../../../shared/viewer.ts'
import type { LockedAlliance } from '../alliance/alliance.lock.ts'
import { withdrawDecisions } from '../decision/decision.changes.ts'
import { decisionWithdrawn } from '../election/election.events.ts'
import { vacateOffices } from '../office/office.changes.ts'
import { officesIn } from '../office/telling.ts'
import { type Step, takeSteps } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { presentMembers, removeMembers } from './adjusted-members.ts'

/** An alliance ends with its offices, memberships and bodies, with what is open in it, and with its places on routes and in districts. Answers the routes and districts that it was on. */
export async function endAlliance(
  context: MutationContext,
  grant: Grant,
  { id: allianceId, name }: LockedAlliance,
  on: string,
): Promise<{ routes: string[]; districts: string[] }> {
  const { db } = context
  const because = `${name}撤销`
  await vacateOffices(officesIn(context), sql`b.alliance_id = ${allianceId}`, on, because)
  const members = await presentMembers(context, allianceId)
  await removeMembers(context, grant, { allianceId, on, leftBy: 'DISSOLVED' }, members)
  await withdrawOpen(context, grant, allianceId, because)
  await sql`
    update organizations.alliance set status = 'DISSOLVED', dissolved_on = ${on}::date, version = version + 1
    where id = ${allianceId}`.execute(db)
  await sql`
    update organizations.body set dissolved_on = ${on}::date, version = version + 1
    where alliance_id = ${allianceId} and dissolved_on is null`.execute(db)
  const routes = await leaveWhole(context, 'route', allianceId, on)
  const districts = await leaveWhole(context, 'district', allianceId, on)
  return { routes, districts }
}

/** Nothing is decided any more: what was put to a body, applied for or to be elected is taken back. */
async function withdrawOpen(
  context: MutationContext,
  grant: Grant,
  allianceId: string,
  reason: string,
): Promise<void> {
  await withdrawDecisions(context, sql`alliance_id = ${allianceId}`)
  const { rows: elections } = await sql<{ id: string }>`
    update organizations.election e set status = 'WITHDRAWN', version = e.version + 1 from organizations.body b
    where b.id = e.body_id and b.alliance_id = ${allianceId} and e.status = 'OPEN' returning e.id`.execute(
    context.db,
  )
  for (const { id } of elections) record(context.em, decisionWithdrawn(allianceId, id))
  await takeSteps(context, grant, [
    ...(await withdrawApplications(context, allianceId, reason)),
    ...(await withdrawCharters(context, allianceId, reason)),
  ])
}

async function withdrawApplications(
  { db }: MutationContext,
  allianceId: string,
  reason: string,
): Promise<Step[]> {
  const { rows } = await sql<{ id: string; organizationId: string }>`
    update organizations.application set status = 'WITHDRAWN', version = version + 1
    where alliance_id = ${allianceId} and status in ('HANDED_IN', 'PROPOSED')
    returning id, organization_id as "organizationId"`.execute(db)
  return rows.map(({ id: subjectId, organizationId }) => {
    const also = { organization: [organizationId] }
    return { kind: StepKind.APPLICATION_WITHDRAWN, allianceId, subjectId, reason, also }
  })
}

async function withdrawCharters(
  { db }: MutationContext,
  allianceId: string,
  reason: string,
): Promise<Step[]> {
  const { rows } = await sql<{ id: string }>`
    update organizations.charter set status = 'WITHDRAWN', revision = revision + 1
    where alliance_id = ${allianceId} and status in ('DRAFT', 'PROPOSED') returning id`.execute(db)
  return rows.map(({ id: subjectId }) => {
    return { kind: StepKind.CHARTER_WITHDRAWN, allianceId, subjectId, reason }
  })
}

async function leaveWhole(
  { db }: MutationContext,
  whole: 'route' | 'district',
  allianceId: string,
  on: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(`organizations.${whole}_alliance`)} set until = greatest(since, ${on}::date)
    where alliance_id = ${allianceId} and until is null returning ${sql.ref(`${whole}_id`)} as id`.execute(db)
  return rows.map(({ id }) => id)
}
