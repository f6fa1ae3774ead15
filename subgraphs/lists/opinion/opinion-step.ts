import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts'

export enum OpinionStepKind {
  REGISTERED = 'REGISTERED',
  ASSIGNED = 'ASSIGNED',
  REPLIED = 'REPLIED',
  RATED = 'RATED',
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
  ESCALATED = 'ESCALATED',
  CARRIED_UPWARD = 'CARRIED_UPWARD',
  DEMAND_RECEIVED = 'DEMAND_RECEIVED',
  DEMAND_ANSWERED = 'DEMAND_ANSWERED',
}

registerEnumType(OpinionStepKind, {
  name: 'OpinionStepKind',
  description: 'What was done about an opinion (办理环节).',
  valuesConfig: {
    REGISTERED: { description: 'It got its number (编号登记).' },
    ASSIGNED: { description: 'A department is to deal with it by a day (交办).' },
    REPLIED: { description: 'The department has replied (答复).' },
    RATED: { description: 'Who handed it in says how satisfied they are (满意度评价).' },
    CLOSED: { description: 'It was taken off the list (销号).' },
    REOPENED: { description: 'It is open again (重新办理).' },
    ESCALATED: { description: 'The deadline passed without a reply (逾期督办).' },
    CARRIED_UPWARD: { description: 'It was put to a committee above as a demand (上报诉求).' },
    DEMAND_RECEIVED: { description: 'The committee has received the demand (上级受理).' },
    DEMAND_ANSWERED: { description: 'The committee has answered the demand (上级答复).' },
  },
})

export enum Satisfaction {
  SATISFIED = 'SATISFIED',
  MOSTLY_SATISFIED = 'MOSTLY_SATISFIED',
  NOT_SATISFIED = 'NOT_SATISFIED',
}

registerEnumType(Satisfaction, {
  name: 'Satisfaction',
  description: 'How satisfied they are with the reply (满意度).',
  valuesConfig: {
    SATISFIED: { description: 'Satisfied (满意).' },
    MOSTLY_SATISFIED: { description: 'Mostly satisfied (基本满意).' },
    NOT_SATISFIED: { description: 'Not satisfied (不满意).' },
  },
})

@ObjectType('OpinionStep', {
  simpleResolvers: true,
  description: 'One line of the trail of an opinion; it is never changed or taken out (办理记录).',
})
export class OpinionStep {
  @Field(() => Int, { description: 'Its place in the ledger of the year, from 1 on (序号).' })
  declare place: number

  @Field(() => OpinionStepKind, { description: 'What was done (环节).' })
  declare kind: OpinionStepKind

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  declare at: string

  @Field(() => DateScalar, { nullable: true, description: 'With an assignment: by when (办理期限).' })
  declare dueOn: string | null

  @Field(() => String, { nullable: true, description: 'What was said: the reply, the reason (内容).' })
  declare text: string | null

  @Field(() => Satisfaction, { nullable: true, description: 'With a rating: how satisfied (满意度).' })
  declare satisfaction: Satisfaction | null

  @Field(() => String, {
    description: 'SHA-256 over the hash of the step before it and all that this one says (校验值).',
  })
  declare hash: string

  declare opinionId: string
  declare organizationId: string | null
}
