import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { OfficeKind } from '../office/office-kind.ts'
import { PostKind } from '../office/post-kind.ts'
import { Election } from './election.entity.ts'

@InputType({ description: 'Who stands in an election (候选人).' })
export class CandidateInput {
  @Field(() => ID, { description: 'The member that the candidate stands for (成员单位).' })
  organizationId!: string

  @Field(() => ID, { nullable: true, description: 'The person (候选人).' })
  memberId?: string | null
}

@InputType({ description: 'An election that the meetings are asked to hold (发起选举).' })
export class RequestElectionInput extends MutationInput {
  @Field(() => ID, { description: 'The body in which the office is (机构).' })
  bodyId!: string

  @Field(() => Int, { description: 'The version of the body that was read (版本号).' })
  version!: number

  @Field(() => OfficeKind, { description: 'To which office (职务).' })
  kind!: OfficeKind

  @Field(() => String, { nullable: true, description: 'What it is called here, if not by its kind (名称).' })
  title?: string | null

  @Field(() => Int, { description: 'How many are elected (应选名额).' })
  seats!: number

  @Field(() => [CandidateInput], { description: 'Who stands (候选人).' })
  candidates!: CandidateInput[]

  @Field(() => PostKind, {
    nullable: true,
    description: 'The office passes on with this post in the holder’s organization (所随职务).',
  })
  followsPost?: PostKind | null
}

@InputType({ description: 'Which election is taken back (撤回选举).' })
export class WithdrawElectionInput extends MutationInput {
  @Field(() => ID, { description: 'The election (选举).' })
  electionId!: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  version!: number
}

@ObjectType({ simpleResolvers: true, description: 'What a change of an election answers (选举变更结果).' })
export class ElectionPayload extends Payload {
  @Field(() => Election, { nullable: true, description: 'The election as it is now (选举).' })
  declare election?: Election | { id: string }
}
