import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Organization } from '../organization/organization.entity.ts'

@ObjectType('PointsPlace', {
  simpleResolvers: true,
  description: "A member's place in a ranking (积分名次).",
})
export class PointsPlace {
  @Field(() => Int, { description: 'From 1; whoever has as much shares it (名次).' })
  declare place: number

  @Field(() => Float, { description: 'The score of the year, or what the quarter added to it (分值).' })
  declare score: number

  declare memberId: string
}

@ObjectType('PointsRanking', {
  simpleResolvers: true,
  description: 'The members of one organization by their points (积分排名).',
})
export class PointsRanking {
  @Field(() => Int, { description: 'Of which year (年度).' })
  declare year: number

  @Field(() => Int, { nullable: true, description: 'Of which quarter, 1 to 4; null for the year (季度).' })
  declare quarter: number | null

  @Field(() => Int, { description: 'How many are ranked (参与排名人数).' })
  declare ranked: number

  @Field(() => [PointsPlace], { description: 'The first of them, and the viewer wherever that is (名次).' })
  declare places: PointsPlace[]
}

@InputType({ description: 'Whether an organization ranks its members (设置积分排名).' })
export class SetPointsRankingInput extends MutationInput {
  @Field(() => ID, { description: 'Which (党组织).' })
  declare organizationId: string

  @Field(() => Boolean, { description: 'Whether it does (是否排名).' })
  declare ranked: boolean
}

@ObjectType({ simpleResolvers: true, description: 'The organization that has chosen (设置结果).' })
export class SetPointsRankingPayload extends Payload {
  @Field(() => Organization, { nullable: true, description: 'Null if refused (党组织).' })
  declare organization?: Organization
}
