import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Body } from '../body/body.entity.ts'
import { bodyById } from '../body/body.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { organizationById } from '../organization/organization.reads.ts'
import { Candidate, Election } from './election.entity.ts'
import { candidatesOf, electionsOf } from './election.reads.ts'

@Resolver(() => Election)
export class ElectionResolver {
  @FieldResolver(() => Body, { description: 'In which body the office is (机构).' })
  body(@Root() { bodyId }: Election, @Ctx() context: Context) {
    return bodyById(context, bodyId)
  }

  @FieldResolver(() => [Candidate], { description: 'Who stands (候选人).' })
  async candidates(@Root() { id }: Election, @Ctx() context: Context) {
    return (await candidatesOf(context, id)) ?? []
  }
}

@Resolver(() => Candidate)
export class CandidateResolver {
  @FieldResolver(() => Organization, {
    description: 'The member that the candidate stands for; the person is personal data (候选人所在党组织).',
  })
  organization(@Root() { organizationId }: Candidate, @Ctx() context: Context) {
    return organizationById(context, organizationId)
  }
}

@Resolver(() => Body)
export class BodyElectionsResolver {
  @FieldResolver(() => [Election], { description: 'The elections to its offices, newest first (选举).' })
  async elections(@Root() { id }: Body, @Ctx() context: Context) {
    return (await electionsOf(context, id)) ?? []
  }
}
