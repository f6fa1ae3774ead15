import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { OpinionStep } from './opinion-step.ts'

export enum DemandStatus {
  CARRIED = 'CARRIED',
  RECEIVED = 'RECEIVED',
  ANSWERED = 'ANSWERED',
}

registerEnumType(DemandStatus, {
  name: 'DemandStatus',
  description: 'How far a demand has come (诉求状态).',
  valuesConfig: {
    CARRIED: { description: 'Put to the committee (已上报).' },
    RECEIVED: { description: 'Received by it (已受理).' },
    ANSWERED: { description: 'Answered by it (已答复).' },
  },
})

@ObjectType('Demand', {
  simpleResolvers: true,
  description: 'An opinion put to a committee above the alliance, with a trace of its own (上报诉求).',
})
export class Demand {
  @Field(() => DemandStatus, { description: 'How far it has come (状态).' })
  declare status: DemandStatus

  @Field(() => String, { description: 'What is asked (诉求内容).' })
  declare text: string

  @Field(() => DateTimeScalar, { description: 'When it was put to the committee (上报时间).' })
  declare carriedAt: string

  @Field(() => String, { nullable: true, description: 'What the committee answered (上级答复).' })
  declare answer: string | null

  @Field(() => [OpinionStep], { description: 'Its trace, in order (办理记录).' })
  declare steps: OpinionStep[]

  declare organizationId: string
}
