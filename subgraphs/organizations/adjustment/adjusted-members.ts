import { sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { membershipColumns } from '../alliance/alliance.load.ts'
import { type Exit, endMemberships, type Leaver } from '../leaving/exit.changes.ts'
import { membershipStep } from '../membership/membership.changes.ts'
import { officesIn } from '../office/telling.ts'
import { takeSteps } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { type Addable, checkAddable } from './adjustment.rules.ts'

/** The present members of an alliance, locked. */
export async function presentMembers({ db }: MutationContext, allianceId: string): Promise<Leaver[]> {
  const { rows } = await sql<Leaver>`
    select id, organization_id as "organizationId" from organizations.membership
    where alliance_id = ${allianceId} and until is null order by id for update`.execute(db)
  return rows
}

/** Organizations below the approver become members from a day on. The assembly is that of all members. */
export async function addMembers(
  context: MutationContext,
  grant: Grant,
  { allianceId, on }: Pick<Exit, 'allianceId' | 'on'>,
  organizationIds: readonly string[],
): Promise<void> {
  if (organizationIds.length === 0) return
  const { db } = context
  const wanted = [...new Set(organizationIds)]
  const { rows } = await sql<Addable>`
    select o.id, o.dissolved_on is null and ${grant.place} = any(o.path) as "isBelow", exists (
      select 1 from organizations.membership m
      where m.alliance_id = ${allianceId} and m.organization_id = o.id and m.until is null) as "isMember"
    from organizations.organization o where o.id = any(${wanted}::text[]) order by o.id for share of o`.execute(
    db,
  )
  for (const id of wanted)
    checkAddable(
      id,
      rows.find((row) => row.id === id),
    )
  const joining = wanted.map((organizationId) => {
    return { id: newId('membership'), allianceId, organizationId, tier: 'MEMBER', since: on }
  })
  await insertMany(db, 'organizations.membership', membershipColumns, joining)
  await sql`
    insert into organizations.seat (body_id, membership_id, since)
    select b.id, j.id, ${on}::date from unnest(${joining.map(({ id }) => id)}::text[]) as j(id)
    join organizations.body b on b.alliance_id = ${allianceId} and b.kind = 'ASSEMBLY' and b.dissolved_on is null`.execute(
    db,
  )
  await takeSteps(
    context,
    grant,
    joining.map((member) => membershipStep(StepKind.MEMBERSHIP_JOINED, member)),
  )
}

/** Members leave by the approver's decision. */
export async function removeMembers(
  context: MutationContext,
  grant: Grant,
  exit: Exit,
  leaving: readonly Leaver[],
): Promise<void> {
  await endMemberships(officesIn(context), exit, leaving)
  const { allianceId } = exit
  await takeSteps(
    context,
    grant,
    leaving.map((member) => membershipStep(StepKind.MEMBERSHIP_LEFT, { ...member, allianceId })),
  )
}
