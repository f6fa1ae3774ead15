import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

export enum ObligationStateKind {
  DUE = 'DUE',
  FULFILLED = 'FULFILLED',
  OVERDUE = 'OVERDUE',
  UNRECORDED = 'UNRECORDED',
}

registerEnumType(ObligationStateKind, {
  name: 'ObligationState',
  description: 'Whether a duty is done (应办事项状态).',
  valuesConfig: {
    DUE: { description: 'Not done yet, its day is still to come (待办).' },
    FULFILLED: { description: 'Done (已完成).' },
    OVERDUE: { description: 'Its day has passed without it (逾期).' },
    UNRECORDED: {
      description: 'Its day has passed, and the platform keeps no record of such work (无记录).',
    },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Obligation', {
  simpleResolvers: true,
  description: 'Something that a rule of the charter makes due by a day (应办事项).',
})
export class Obligation {
  @Field(() => ID, { description: 'Opaque id, the same whenever it is worked out (标识).' })
  declare id: string

  @Field(() => DateScalar, { description: 'The last day to do it (截止日期).' })
  declare dueOn: string

  @Field(() => ObligationStateKind, { description: 'Whether it is done (状态).' })
  declare state: ObligationStateKind
}
