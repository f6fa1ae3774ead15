import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { NotFoundError, StaleVersionError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { tellAlliance } from '../body/body.changes.ts'
import { fileWith } from '../filing/filing.changes.ts'
import { tell } from '../route/route.changes.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { addMembers, presentMembers, removeMembers } from './adjusted-members.ts'
import { keepAdjustment, lockAsApprover } from './adjustment.changes.ts'
import {
  AdjustAllianceInput,
  AdjustmentPayload,
  DissolveAllianceInput,
  FileAdjustmentInput,
} from './adjustment.inputs.ts'
import { adjustmentById } from './adjustment.reads.ts'
import { adjustedLead, checkAdjusted } from './adjustment.rules.ts'
import { endAlliance } from './dissolution.changes.ts'

@Resolver()
export class AdjustmentChangesResolver {
  @Mutation(() => AdjustmentPayload, {
    description: 'Adjust an alliance, as the committee that approved it (调整联盟; document 3, 8.3).',
  })
  async adjustAlliance(
    @Arg('input', () => AdjustAllianceInput) input: AdjustAllianceInput,
    @Ctx() context: MutationContext,
  ): Promise<AdjustmentPayload> {
    const { alliance, grant } = await lockAsApprover(context, input)
    const { allianceId, on, addOrganizationIds, removeMembershipIds } = input
    checkAdjusted(input, alliance)
    const present = await presentMembers(context, allianceId)
    const leaving = (removeMembershipIds ?? []).map((id) => {
      const member = present.find((each) => each.id === id)
      if (!member) throw new NotFoundError('removeMembershipIds', id)
      return member
    })
    const staying = present.filter((each) => !leaving.includes(each)).map((each) => each.organizationId)
    const lead = adjustedLead(input.leadOrganizationId, alliance, {
      members: [...staying, ...(addOrganizationIds ?? [])],
      leaving: leaving.map((each) => each.organizationId),
    })
    const id = await keepAdjustment(context, grant, input, 'ADJUSTED')
    await removeMembers(context, grant, { allianceId, on, leftBy: 'ADJUSTED' }, leaving)
    await addMembers(context, grant, { allianceId, on }, addOrganizationIds ?? [])
    await sql`
      update organizations.alliance set name = ${input.name?.trim() || alliance.name}, lead_organization_id = ${lead},
        version = version + 1
      where id = ${allianceId}`.execute(context.db)
    await tellAlliance(context, allianceId)
    return { adjustment: { id } }
  }

  @Mutation(() => AdjustmentPayload, {
    description:
      'Dissolve an alliance with its memberships, bodies and offices, as the committee that approved it (撤销联盟; document 3, 8.3).',
  })
  async dissolveAlliance(
    @Arg('input', () => DissolveAllianceInput) input: DissolveAllianceInput,
    @Ctx() context: MutationContext,
  ): Promise<AdjustmentPayload> {
    const { alliance, grant } = await lockAsApprover(context, input)
    const id = await keepAdjustment(context, grant, input, 'DISSOLVED')
    const wholes = await endAlliance(context, grant, alliance, input.on)
    await tellAlliance(context, alliance.id)
    await tell(context, wholes)
    return { adjustment: { id } }
  }

  @Mutation(() => AdjustmentPayload, {
    description:
      'Record that an adjustment or a dissolution was filed, as the committee that made it (调整、撤销备案; document 3, 8.3).',
  })
  async fileAdjustment(
    @Arg('input', () => FileAdjustmentInput) input: FileAdjustmentInput,
    @Ctx() context: MutationContext,
  ): Promise<AdjustmentPayload> {
    if (!context.viewer) throw new UnauthenticatedError()
    await sql`select 1 from organizations.adjustment where id = ${input.adjustmentId} for update`.execute(
      context.db,
    )
    const adjustment = await adjustmentById(context, input.adjustmentId)
    if (!adjustment) throw new NotFoundError('adjustmentId', input.adjustmentId)
    const { id, allianceId, registries, on: notBefore, version } = adjustment
    const { rows } = await sql<{ places: readonly string[] }>`
      select case when a.approved_by_id is null then lead.path[2:] else array[a.approved_by_id] end as places
      from organizations.alliance a join organizations.organization lead on lead.id = a.lead_organization_id
      where a.id = ${allianceId}`.execute(context.db)
    const grant = grantOf(context, 'SUPERIORS', rows[0]!)
    if (version !== input.version) throw new StaleVersionError(input.version, version)
    await fileWith(context, { id, wanted: registries, notBefore }, input)
    await sql`update organizations.adjustment set version = version + 1 where id = ${id}`.execute(context.db)
    const data = { registry: input.registry, on: input.on }
    await takeStep(context, grant, { kind: StepKind.ADJUSTMENT_FILED, allianceId, subjectId: id, data })
    return { adjustment: { id } }
  }
}
