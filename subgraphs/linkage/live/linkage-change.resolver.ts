import { sql } from 'kysely'
import { Args, ArgsType, Ctx, Field, ObjectType, Query, Resolver, Subscription } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { LiveMessage } from '../../../shared/graph/live-message.ts'
import { readLinkage } from '../network/linkage.reads.ts'
import { AreaArgs } from '../network/linkage.resolver.ts'
import { Linkage } from '../network/linkage.ts'
import { checkWindow } from '../window/window.rules.ts'

@ObjectType('LinkageMessage', {
  simpleResolvers: true,
  description: 'One message of the live figures of an area: as they are now (区域联动实时消息).',
})
export class LinkageMessage extends LiveMessage {
  @Field(() => Linkage, { description: 'The figures, at least as new as the change (区域联动指标).' })
  declare linkage: Linkage
}

@ArgsType()
class ChangesArgs extends AreaArgs {
  @Field(() => String, { description: 'The cursor (游标).' })
  at!: string
}

@ArgsType()
class ChangedArgs extends AreaArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last message received (上次游标).',
  })
  after?: string | null
}

@Resolver()
export class LinkageChangeResolver {
  @Query(() => [LinkageMessage], {
    description: 'What the live stream of an area’s figures delivers at a cursor (区域联动变化).',
  })
  async linkageChanges(
    @Args(() => ChangesArgs) { areaId, at, ...window }: ChangesArgs,
    @Ctx() context: Context,
  ): Promise<LinkageMessage[]> {
    checkWindow(window)
    const cursor = linkageCursor(at)
    const { source, position } = cursor
    const snapshot = cursor.afterId !== undefined
    if (!snapshot && !(await isAbout(context, position, areaId))) return []
    const linkage = await readLinkage(context, areaId, window)
    return [{ cursor: encodeCursor({ source, position }), snapshot, linkage }]
  }

  @Live({ query: 'linkageChanges', source: 'linkage', kinds: ['linkage.changed'], every: 1000 })
  @Subscription(() => LinkageMessage, {
    subscribe: liveOnly,
    description:
      'The figures of an area: as they are at first, then whenever they may have changed, at most once a second (区域联动实时变化).',
  })
  linkageChanged(@Args(() => ChangedArgs) _asked: ChangedArgs): LinkageMessage {
    return liveOnly() as never
  }
}

function linkageCursor(at: string): LiveCursor {
  const cursor = liveCursor(at)
  if (cursor.source === 'linkage') return cursor
  throw new InvalidInputError('at', { zh: '这不是联动的游标。', en: 'Not a cursor of linkage.' })
}

async function isAbout({ db }: Context, position: number, areaId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from linkage.event where position = ${position} and kind = 'linkage.changed'
      and about->'area' @> to_jsonb(${areaId}::text)`.execute(db)
  return rows.length > 0
}
