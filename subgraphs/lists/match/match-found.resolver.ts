import { Arg, Ctx, ID, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { MatchFound } from './match-found.ts'
import { readMatchesFound } from './matches-found.reads.ts'

@Resolver()
export class MatchFoundResolver {
  @Query(() => [MatchFound], { description: 'The messages of `matchFound` at a cursor (对接推送内容).' })
  matchesFound(
    @Arg('organizationId', () => ID, { description: 'Whose (党组织).' }) organizationId: string,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    return readMatchesFound(context, organizationId, liveCursor(at))
  }

  @Live({ query: 'matchesFound', source: 'lists', kinds: ['match.found'] })
  @Subscription(() => MatchFound, {
    subscribe: liveOnly,
    description:
      'The present matches of an organization’s needs and resources, then each new one (对接推送).',
  })
  matchFound(
    @Arg('organizationId', () => ID, { description: 'Whose (党组织).' }) _organizationId: string,
    @Arg('after', () => String, { nullable: true, description: 'Go on behind this cursor (游标).' }) _after:
      | string
      | null,
  ): MatchFound {
    return liveOnly() as never
  }
}
