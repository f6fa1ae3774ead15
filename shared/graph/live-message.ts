import { Field, ObjectType } from 'type-graphql'

/** What every live message says besides the object and what happened to it. */
@ObjectType()
export abstract class LiveMessage {
  @Field(() => String, { description: 'Send it as `after` to go on from here (游标).' })
  declare cursor: string

  @Field(() => Boolean, { description: 'Part of the state at first, no change (是否为初始状态).' })
  declare snapshot: boolean
}
