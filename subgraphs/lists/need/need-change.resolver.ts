import { Arg, Ctx, ID, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { needChangesAt } from './need-change.reads.ts'
import { watched } from './need-change.rules.ts'
import { NeedChange } from './need-change.ts'

const organizationOption = { nullable: true, description: 'All needs of an organization (党组织).' }
const allianceOption = { nullable: true, description: 'Or all on an alliance’s list (联盟).' }
const needOption = { nullable: true, description: 'Or one need (需求).' }
const afterOption = { nullable: true, description: 'The cursor of the last message received (上次游标).' }

@Resolver()
export class NeedChangeResolver {
  @Query(() => [NeedChange], {
    description: 'What a live stream of needs delivers at a cursor (需求变化).',
  })
  needChanges(
    @Arg('organizationId', () => ID, organizationOption) organizationId: string | null,
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('needId', () => ID, needOption) needId: string | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    return needChangesAt(context, watched({ organizationId, allianceId, needId }), liveCursor(at))
  }

  @Live({ query: 'needChanges', source: 'lists', kinds: ['need.'] })
  @Subscription(() => NeedChange, {
    subscribe: liveOnly,
    description:
      'One need, or those of an organization or an alliance: the state at first, then every change (需求实时变化).',
  })
  needChanged(
    @Arg('organizationId', () => ID, organizationOption) _organizationId: string | null,
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('needId', () => ID, needOption) _needId: string | null,
    @Arg('after', () => String, afterOption) _after: string | null,
  ): NeedChange {
    return liveOnly() as never
  }
}
