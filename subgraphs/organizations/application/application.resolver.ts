import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { CharterDecision } from '../decision/decision.entity.ts'
import { decisionOn } from '../decision/decision.reads.ts'
import { Membership } from '../membership/membership.entity.ts'
import { membershipById } from '../membership/membership.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Application } from './application.entity.ts'
import { applicationsTo } from './application.reads.ts'

@Resolver(() => Application)
export class ApplicationResolver {
  @FieldResolver(() => Alliance, { description: 'Which alliance it is to (联盟).' })
  alliance(@Root() { allianceId }: Application, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => Organization, { description: 'Who applies (申请单位).' })
  organization(@Root() { organizationId }: Application, @Ctx() context: Context) {
    return organizationById(context, organizationId)
  }

  @FieldResolver(() => CharterDecision, {
    nullable: true,
    description: 'The decision that was asked for, for those inside (审议).',
  })
  decision(@Root() { id }: Application, @Ctx() context: Context) {
    return decisionOn(context, id)
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The membership that the decision made (成员单位).',
  })
  membership(@Root() { membershipId }: Application, @Ctx() context: Context) {
    return membershipId ? membershipById(context, membershipId) : null
  }
}

@Resolver(() => Alliance)
export class AllianceApplicationsResolver {
  @FieldResolver(() => [Application], {
    description:
      'The applications to join it, newest first, for those inside; an applicant sees the own (入会申请).',
  })
  async applications(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await applicationsTo(context, id)) ?? []
  }
}
