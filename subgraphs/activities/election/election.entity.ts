import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType('CandidateResult', {
  simpleResolvers: true,
  description: 'How many votes a candidate had in a ballot (候选人得票).',
})
export class CandidateResult {
  @Field(() => ID, { description: 'Which candidate (候选标识).' })
  declare candidateId: string

  @Field(() => Int, { description: 'How many ballots named them (得票数).' })
  declare votes: number

  @Field(() => Boolean, { description: 'Whether this ballot has elected them (是否当选).' })
  declare isElected: boolean
}

@ObjectType('ElectionBallot', {
  simpleResolvers: true,
  description: 'Whom one organization named in an election by name (记名选举票).',
})
export class ElectionBallot {
  @Field(() => [ID], { description: 'The candidates; none for a blank ballot (所选候选人).' })
  declare candidateIds: string[]

  declare organizationId: string
}
