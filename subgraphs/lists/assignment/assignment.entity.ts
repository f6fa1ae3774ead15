import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { AssignmentItemStatus, AssignmentPhase, AssignmentStatus } from './assignment-status.ts'

@Directive('@key(fields: "id")')
@ObjectType('Assignment', {
  simpleResolvers: true,
  description:
    'Many needs assigned to many resources at the highest value in all, as a proposal, for the alliances’ offices and the committees above to see (统筹分配方案).',
})
export class Assignment {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => AssignmentStatus, { description: 'How far it has come (状态).' })
  declare status: AssignmentStatus

  @Field(() => AssignmentPhase, { description: 'What is being done for it (阶段).' })
  declare phase: AssignmentPhase

  @Field(() => Int, { description: 'How many steps the solver has taken (求解步数).' })
  declare iterations: number

  @Field(() => DateTimeScalar, { description: 'When it was asked for (提出时间).' })
  declare requestedAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was worked out, or called off (完成时间).',
  })
  declare finishedAt: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many open needs it is for; null until they are read (需求数).',
  })
  declare needCount: number | null

  @Field(() => Int, { nullable: true, description: 'How many open resources it draws on (资源数).' })
  declare resourceCount: number | null

  @Field(() => Int, { nullable: true, description: 'How many matches were weighed (候选数).' })
  declare candidateCount: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Its worth: a need wholly met by what fits perfectly counts 1 (总匹配值).',
  })
  declare value: number | null

  @Field(() => Float, { nullable: true, description: 'What no assignment can exceed, proven (上界).' })
  declare bound: number | null

  @Field(() => Int, { description: 'Counts its changes of status; send it back when you decide (版本号).' })
  declare version: number

  declare allianceIds: string[]
}

@ObjectType('AssignmentItem', {
  simpleResolvers: true,
  description: 'One need and one resource of an assignment (分配项).',
})
export class AssignmentItem {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Float, {
    nullable: true,
    description: 'How much, in the resource’s unit, to the thousandth; null where it is not counted (数量).',
  })
  declare quantity: number | null

  @Field(() => Float, { description: 'How much of the need this meets, above 0 and at most 1 (满足比例).' })
  declare share: number

  @Field(() => Float, { description: 'How well the two fit, 0–1 (匹配度).' })
  declare score: number

  @Field(() => AssignmentItemStatus, { description: 'What became of it (状态).' })
  declare status: AssignmentItemStatus

  @Field(() => String, { nullable: true, description: 'The code of why it was refused (失效代码).' })
  declare refusal: string | null

  declare matchId: string
  declare needId: string
  declare resourceId: string
}
