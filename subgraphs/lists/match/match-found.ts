import { Field, ObjectType } from 'type-graphql'
import { Match } from './match.entity.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A message of the stream of an organization’s matches (对接推送).',
})
export class MatchFound {
  @Field(() => String, { description: 'Send it as `after` to go on behind this message (游标).' })
  declare cursor: string

  @Field(() => Boolean, { description: 'Part of the present state, not news (是否为当前状态).' })
  declare snapshot: boolean

  @Field(() => Match, {
    nullable: true,
    description: 'Null where the present state is that there is none (对接).',
  })
  declare match: Match | null
}

/** A message as it is read. */
export interface MatchMessage<Row> {
  readonly cursor: string
  readonly snapshot: boolean
  readonly match: Row | null
}
