import { Field, ID, Int, ObjectType } from 'type-graphql'
import { BodyKind } from '../meeting/body-kind.ts'

@ObjectType('DecisionSubject', {
  simpleResolvers: true,
  description:
    'What a body is asked to decide: an application, a version of the charter, an election (提请表决事项).',
})
export class DecisionSubject {
  @Field(() => ID, { description: 'The id of what is decided on (事项标识).' })
  declare subjectId: string

  @Field(() => String, {
    description: 'On what, in the word of the charter’s rules, such as ADMISSION or ELECTION (事项类型).',
  })
  declare matter: string

  @Field(() => BodyKind, { description: 'Which kind of body decides (决定机构).' })
  declare body: BodyKind

  @Field(() => Int, {
    nullable: true,
    description: 'How many seats are to be filled; null unless it is an election (应选名额).',
  })
  declare seats: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them are still to be filled; null unless it is an election (尚缺名额).',
  })
  declare seatsLeft: number | null
}

@ObjectType('Candidate', {
  simpleResolvers: true,
  description: 'Who stands for election, for an organization (候选人).',
})
export class Candidate {
  @Field(() => ID, { description: 'The id to vote for (候选标识).' })
  declare candidateId: string

  @Field(() => Boolean, { description: 'Whether an earlier ballot has elected them (是否已当选).' })
  declare isElected: boolean
}
