import { sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { newId } from '../../../shared/ids.ts'
import { allianceEvents } from '../alliance/alliance.events.ts'
import type { Settle } from '../decision/settle.ts'
import { keepStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'

type Db = Parameters<Settle>[0]

/** The decision itself makes the member, from its day on (document 0, articles 5 and 11); a refusal ends the application. */
export const settleApplication: Settle = async (db, settled) => {
  const { subjectId, allianceId, passed, decidedOn, reason } = settled
  const { rows } = await sql<{ organizationId: string }>`
    update organizations.application set status = ${passed ? 'ADMITTED' : 'REFUSED'}, decided_on = ${decidedOn}::date,
      version = version + 1
    where id = ${subjectId} and status = 'PROPOSED' returning organization_id as "organizationId"`.execute(db)
  const application = rows[0]
  if (!application) return []
  const { organizationId } = application
  const kind = passed ? StepKind.APPLICATION_ADMITTED : StepKind.APPLICATION_REFUSED
  const also = { organization: [organizationId] }
  const told: DomainEvent[] = [await keepStep(db, { kind, allianceId, subjectId, reason, also }, settled)]
  if (!passed) return told
  const joined = await makeMember(db, { subjectId, allianceId, organizationId, since: decidedOn })
  if (joined)
    told.push(
      await keepStep(db, { kind: StepKind.MEMBERSHIP_JOINED, allianceId, subjectId: joined, also }, settled),
    )
  return [...told, ...(await allianceEvents(db, [allianceId]))]
}

interface Joining {
  readonly subjectId: string
  readonly allianceId: string
  readonly organizationId: string
  readonly since: string
}

/** Answers the membership that begins; none where the applicant has become a member some other way meanwhile. The assembly is that of all members. */
async function makeMember(
  db: Db,
  { subjectId, allianceId, organizationId, since }: Joining,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into organizations.membership (id, alliance_id, organization_id, tier, since)
    values (${newId('membership')}, ${allianceId}, ${organizationId}, 'MEMBER', ${since}::date)
    on conflict (alliance_id, organization_id) where until is null do nothing returning id`.execute(db)
  await sql`
    update organizations.application p set membership_id = m.id from organizations.membership m
    where p.id = ${subjectId} and m.alliance_id = ${allianceId} and m.organization_id = ${organizationId}
      and m.until is null`.execute(db)
  await sql`
    insert into organizations.seat (body_id, membership_id, since)
    select b.id, p.membership_id, ${since}::date from organizations.body b
    join organizations.application p on p.id = ${subjectId}
    where b.alliance_id = ${allianceId} and b.kind = 'ASSEMBLY' and b.dissolved_on is null
    on conflict do nothing`.execute(db)
  return rows[0]?.id ?? null
}
