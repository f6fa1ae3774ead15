import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Organization } from './organization.entity.ts'
import { organizationById } from './organization.reads.ts'
import { OrganizationPeriod } from './period.entity.ts'

@Resolver(() => OrganizationPeriod)
export class OrganizationPeriodResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'What it was below then (当时上级).' })
  superior(@Root() { superiorId }: OrganizationPeriod, @Ctx() context: Context) {
    return superiorId ? organizationById(context, superiorId) : null
  }
}
