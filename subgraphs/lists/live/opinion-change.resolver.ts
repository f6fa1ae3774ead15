import { sql } from 'kysely'
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { liveChanges } from '../../../shared/graph/live-changes.ts'
import { LiveMessage } from '../../../shared/graph/live-message.ts'
import { Opinion } from '../opinion/opinion.entity.ts'
import { opinionColumns, opinionRows, visibleOpinion } from '../opinion/opinion.reads.ts'
import { OpinionStepKind } from '../opinion/opinion-step.ts'
import { insideAlliance, watchedOf } from './followed.ts'

@ObjectType('OpinionMessage', {
  simpleResolvers: true,
  description: 'One message of live opinions: the state at first, then each change (意见实时消息).',
})
export class OpinionMessage extends LiveMessage {
  @Field(() => OpinionStepKind, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: OpinionStepKind | null

  @Field(() => Opinion, { description: 'The opinion, at least as new as the change (意见).' })
  declare opinion: Opinion
}

const oneOption = { nullable: true, description: 'One opinion (意见).' }
const allianceOption = { nullable: true, description: 'Or all of an alliance (联盟).' }

@Resolver()
export class OpinionChangeResolver {
  @Query(() => [OpinionMessage], {
    description: 'What a live stream of opinions delivers at a cursor (意见变化).',
  })
  async opinionChanges(
    @Arg('opinionId', () => ID, oneOption) opinionId: string | null,
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    const watched = watchedOf('opinionId', opinionId, allianceId)
    const changes = await liveChanges<Opinion>(context, partsFor(context), watched, liveCursor(at))
    return changes.map(({ row, ...message }) => ({ ...message, opinion: row }))
  }

  @Live({ query: 'opinionChanges', source: 'lists', kinds: ['opinion.'] })
  @Subscription(() => OpinionMessage, {
    subscribe: liveOnly,
    description: 'One opinion, or all of an alliance: the state at first, then every change (意见实时变化).',
  })
  opinionChanged(
    @Arg('opinionId', () => ID, oneOption) _opinionId: string | null,
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last message received (上次游标).',
    })
    _after: string | null,
  ): OpinionMessage {
    return liveOnly() as never
  }
}

function partsFor(context: Context) {
  return {
    source: 'lists',
    noun: 'opinion',
    columns: opinionColumns,
    from: opinionRows,
    id: sql`o.id`,
    within: (allianceId: string) => sql`o.alliance_id = ${allianceId}`,
    visible: visibleOpinion(context),
    mayFollow: insideAlliance(context),
  }
}
