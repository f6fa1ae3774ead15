import { FieldResolver, Resolver, Root } from 'type-graphql'
import { Organization } from '../organization/organization.entity.ts'
import { Demand } from './demand.ts'
import { OpinionStep } from './opinion-step.ts'

@Resolver(() => OpinionStep)
export class OpinionStepResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The department or the committee that it concerns (相关单位).',
  })
  organization(@Root() { organizationId }: OpinionStep) {
    return organizationId && { id: organizationId }
  }
}

@Resolver(() => Demand)
export class DemandResolver {
  @FieldResolver(() => Organization, { description: 'The committee (上级党组织).' })
  organization(@Root() { organizationId }: Demand) {
    return { id: organizationId }
  }
}
