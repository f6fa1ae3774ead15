import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'

/** What the last step on an opinion says. */
export enum OpinionStatus {
  REGISTERED = 'REGISTERED',
}

registerEnumType(OpinionStatus, {
  name: 'OpinionStatus',
  description: 'How far an opinion has come (意见状态).',
  valuesConfig: { REGISTERED: { description: 'Registered under its number (已登记).' } },
})

@Directive('@key(fields: "id")')
@ObjectType('Opinion', {
  simpleResolvers: true,
  description:
    'One case of the opinion ledger, for its organization and the alliance’s office to see (意见).',
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

  declare allianceId: string
  declare organizationId: string
}
