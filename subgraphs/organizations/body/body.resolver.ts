import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Membership } from '../membership/membership.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Body, Office } from './body.entity.ts'
import { bodyById, officesOf, seatsOf } from './body.reads.ts'

@Resolver(() => Body)
export class BodyResolver {
  @FieldResolver(() => Alliance, { description: 'The alliance it belongs to (联盟).' })
  alliance(@Root() { allianceId }: Body, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => Body, { nullable: true, description: 'The body that it is part of (上级机构).' })
  parent(@Root() { parentId }: Body, @Ctx() context: Context) {
    return parentId ? bodyById(context, parentId) : null
  }

  @FieldResolver(() => [Membership], { description: 'The members with a seat in it (组成单位).' })
  async seats(@Root() { id }: Body, @Ctx() context: Context) {
    return (await seatsOf(context, id)) ?? []
  }

  @FieldResolver(() => [Office], { description: 'Its offices, today’s first (职务).' })
  async offices(@Root() { id }: Body, @Ctx() context: Context) {
    return (await officesOf(context, id)) ?? []
  }
}

@Resolver(() => Office)
export class OfficeResolver {
  @FieldResolver(() => Body, { description: 'The body (机构).' })
  body(@Root() { bodyId }: Office, @Ctx() context: Context) {
    return bodyById(context, bodyId)
  }

  @FieldResolver(() => Organization, {
    description: 'The organization that the holder comes from (任职者所在党组织).',
  })
  holderOrganization(@Root() { holderOrganizationId }: Office, @Ctx() context: Context) {
    return organizationById(context, holderOrganizationId)
  }
}
