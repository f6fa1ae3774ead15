import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

export enum ObligationStateKind {
  DUE = 'DUE',
  FULFILLED = 'FULFILLED',
  OVERDUE = 'OVERDUE',
}

registerEnumType(ObligationStateKind, {
  name: 'ObligationState',
  description: 'Whether a duty is done (应办事项状态).',
  valuesConfig: {
    DUE: { description: 'Not done yet, its day is still to come (待办).' },
    FULFILLED: { description: 'Done (已完成).' },
    OVERDUE: { description: 'Its day has passed without it (逾期).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Obligation', {
  simpleResolvers: true,
  description:
    "Something that a rule of the charter makes due by a day; what the alliance owes is for those inside it, what a member owes for those who run it, the alliance's office and those above (应办事项).",
})
export class Obligation {
  @Field(() => ID, { description: 'Opaque id, the same whenever it is drawn up (标识).' })
  declare id: string

  @Field(() => DateScalar, { description: 'The last day to do it (截止日期).' })
  declare dueOn: string

  @Field(() => ObligationStateKind, { description: 'Whether it is done, by the day of asking (状态).' })
  declare state: ObligationStateKind

  @Field(() => DateScalar, { description: 'The first day of the period it is due in (周期起始日).' })
  declare periodFrom: string

  @Field(() => DateScalar, { description: 'The last day of that period (周期截止日).' })
  declare periodTo: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was done; null while it is not (完成日期).',
  })
  declare fulfilledOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What was written down as evidence of it, where no record of its own shows it (佐证).',
  })
  declare evidence: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}
