import { FieldResolver, Resolver, Root } from 'type-graphql'
import { Organization } from '../organization/organization.entity.ts'
import { Belonging } from './belonging.entity.ts'

@Resolver(() => Belonging)
export class BelongingResolver {
  @FieldResolver(() => Organization, { description: 'Where the member belonged (党组织).' })
  organization(@Root() { organizationId }: Belonging): Organization {
    return { id: organizationId }
  }
}
