import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Need, type NeedRow } from './need.entity.ts'

export enum NeedChangeKind {
  NEED_PUBLISHED = 'NEED_PUBLISHED',
  NEED_CHANGED = 'NEED_CHANGED',
  NEED_CLAIMED = 'NEED_CLAIMED',
  NEED_MET = 'NEED_MET',
  NEED_REOPENED = 'NEED_REOPENED',
  NEED_WITHDRAWN = 'NEED_WITHDRAWN',
  NEED_EXPIRED = 'NEED_EXPIRED',
}

registerEnumType(NeedChangeKind, {
  name: 'NeedChangeKind',
  description: 'What happened to a need (需求变化).',
  valuesConfig: {
    NEED_PUBLISHED: { description: 'It was put on the list (已发布).' },
    NEED_CHANGED: { description: 'It was changed (已修改).' },
    NEED_CLAIMED: { description: 'The part of it that is promised has changed (已部分认领).' },
    NEED_MET: { description: 'It was met (已满足).' },
    NEED_REOPENED: { description: 'It is open again, since something was called off (重新开放).' },
    NEED_WITHDRAWN: { description: 'It was taken off the list (已撤回).' },
    NEED_EXPIRED: { description: 'Its last day is over (已过期).' },
  },
})

@ObjectType('NeedChange', {
  simpleResolvers: true,
  description: 'One message of a live list of needs: the state at first, then each change (需求实时消息).',
})
export class NeedChange {
  @Field(() => String, { description: 'Send it as `after` to go on from here (游标).' })
  declare cursor: string

  @Field(() => Boolean, {
    description: 'Whether it is part of the state at first, no change (是否为初始状态).',
  })
  declare snapshot: boolean

  @Field(() => NeedChangeKind, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: NeedChangeKind | null

  @Field(() => ID, {
    nullable: true,
    description: 'Which need; null where the state at first is that there is none (需求标识).',
  })
  declare needId: string | null

  @Field(() => Need, {
    nullable: true,
    description: 'The need, at least as new as the change; null where it is out of your sight now (需求).',
  })
  declare need: NeedRow | null
}
