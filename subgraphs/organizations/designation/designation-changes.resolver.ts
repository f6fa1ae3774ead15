import { sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkPresent, lockMembership, membershipStep } from '../membership/membership.changes.ts'
import { MembershipPayload } from '../membership/membership.inputs.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { NameSpeakersInput } from './designation.inputs.ts'
import { namedSpeakers, type Speakers } from './designation.rules.ts'

@Resolver()
export class DesignationChangesResolver {
  @Mutation(() => MembershipPayload, {
    description:
      'Name the own fixed representative and liaison in an alliance (指定固定代表和联络员; document 1, article 25; document 3, 11.1.2).',
  })
  async nameSpeakers(
    @Arg('input', () => NameSpeakersInput) input: NameSpeakersInput,
    @Ctx() context: MutationContext,
  ): Promise<MembershipPayload> {
    const membership = await lockMembership(context, input.membershipId)
    const { id, organizationId } = membership
    const grant = grantOf(context, 'KEEPERS', { places: [organizationId] })
    checkPresent(membership, input.version)
    const { rows } = await sql<Speakers>`
      select representative_id as "representativeId", liaison_id as "liaisonId" from organizations.membership
      where id = ${id}`.execute(context.db)
    const { representativeId, liaisonId } = namedSpeakers(rows[0]!, input)
    await sql`
      update organizations.membership set representative_id = ${representativeId}, liaison_id = ${liaisonId},
        version = version + 1
      where id = ${id}`.execute(context.db)
    const step = membershipStep(StepKind.MEMBERSHIP_SPEAKERS_NAMED, membership)
    await takeStep(context, grant, { ...step, data: { representativeId, liaisonId } })
    return { membership: { id } }
  }
}
