import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Body } from '../body/body.entity.ts'
import { bodyById } from '../body/body.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Office } from './office.entity.ts'
import { officeById } from './office.reads.ts'

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

  @FieldResolver(() => Office, {
    nullable: true,
    description: 'The office as the holder before had it, whose term this one finishes (前任).',
  })
  replaces(@Root() { replacesId }: Office, @Ctx() context: Context) {
    return replacesId ? officeById(context, replacesId) : null
  }
}
