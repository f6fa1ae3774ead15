import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Obligation } from '../obligation/obligation.entity.ts'
import type { ObligationRow } from '../obligation/obligation.reads.ts'

export enum ObligationChangeKind {
  FULFILLED = 'FULFILLED',
  REOPENED = 'REOPENED',
  OVERDUE = 'OVERDUE',
  DRAWN_UP = 'DRAWN_UP',
}

registerEnumType(ObligationChangeKind, {
  name: 'ObligationChangeKind',
  description: 'What happened to what is due (应办事项变化).',
  valuesConfig: {
    FULFILLED: { description: 'It was done (已办结).' },
    REOPENED: { description: 'It is open again (重新待办).' },
    OVERDUE: { description: 'Its day has passed without it (已逾期).' },
    DRAWN_UP: {
      description:
        'What is due was drawn up anew, by another charter or other members: read it again (重新生成).',
    },
  },
})

@ObjectType('ObligationChange', {
  simpleResolvers: true,
  description: 'One message of live obligations: the state at first, then each change (应办事项实时消息).',
})
export class ObligationChange {
  @Field(() => String, { description: 'Send it as `after` to go on from here (游标).' })
  declare cursor: string

  @Field(() => Boolean, {
    description: 'Whether it is part of the state at first, no change (是否为初始状态).',
  })
  declare snapshot: boolean

  @Field(() => ObligationChangeKind, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: ObligationChangeKind | null

  @Field(() => Obligation, {
    nullable: true,
    description:
      'The obligation, at least as new as the change; null where nothing is due at first, and where all was drawn up anew (应办事项).',
  })
  declare obligation: ObligationRow | null
}
