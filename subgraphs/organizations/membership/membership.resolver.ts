import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Membership } from './membership.entity.ts'
import { MembershipArgs } from './membership.inputs.ts'
import { membershipsOfOrganization } from './membership.reads.ts'

export const MembershipConnection = connectionOf(Membership, 'Membership', '成员单位')

@Resolver(() => Membership)
export class MembershipResolver {
  @Needs<Membership>('organizationId')
  @FieldResolver(() => Organization, { description: 'The member (党组织).' })
  organization(@Root() { organizationId }: Membership, @Ctx() context: Context) {
    return organizationById(context, organizationId)
  }

  @Needs<Membership>('allianceId')
  @FieldResolver(() => Alliance, { description: 'The alliance (联盟).' })
  alliance(@Root() { allianceId }: Membership, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }
}

@Resolver(() => Organization)
export class OrganizationMembershipsResolver {
  @Needs<Organization>('id')
  @FieldResolver(() => MembershipConnection, { description: 'The alliances it is in (所在联盟).' })
  memberships(
    @Root() { id }: Organization,
    @Args(() => MembershipArgs) args: MembershipArgs,
    @Ctx() context: Context,
  ) {
    return membershipsOfOrganization(context, id, args)
  }
}
