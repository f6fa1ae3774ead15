import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { OpinionStatus } from './opinion-status.ts'
import { Satisfaction } from './opinion-step.ts'

@Directive('@key(fields: "id")')
@ObjectType('Opinion', {
  simpleResolvers: true,
  description:
    'One case of the opinion ledger, for its organization, the alliance’s office, and those who deal with it to see (意见).',
})
export class Opinion {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Int, { description: 'Its number, from 1 on in each alliance and year, without a gap (编号).' })
  declare number: number

  @Field(() => Int, { description: 'The year of its number (年度).' })
  declare year: number

  @Field(() => String, { description: 'What it is about (标题).' })
  declare title: string

  @Field(() => String, { description: 'What it says (内容).' })
  declare content: string

  @Field(() => OpinionStatus, { description: 'How far it has come (状态).' })
  declare status: OpinionStatus

  @Field(() => DateTimeScalar, { description: 'When it was registered (登记时间).' })
  declare registeredAt: string

  @Field(() => DateScalar, { nullable: true, description: 'By when a reply is due (办理期限).' })
  declare dueOn: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was recorded that the present deadline had passed (督办时间).',
  })
  declare escalatedAt: string | null

  @Field(() => String, { nullable: true, description: 'The last reply (答复).' })
  declare reply: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given (答复时间).' })
  declare repliedAt: string | null

  @Field(() => Satisfaction, {
    nullable: true,
    description: 'How satisfied with that reply who handed it in is; null until they say so (满意度).',
  })
  declare satisfaction: Satisfaction | null

  @Field(() => Int, { description: 'Counts its steps; send it back when you take one (版本号).' })
  declare version: number

  declare allianceId: string
  declare organizationId: string
  declare departmentId: string | null
  declare helperIds: string[]
  declare registeredBy: string
}
