import { Arg, Ctx, ID, Int, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { checkedYear } from '../obligation/calendar-year.ts'
import { yearOption } from '../obligation/obligation.resolver.ts'
import { ObligationChange } from './obligation-change.entity.ts'
import { obligationChangesAt } from './obligation-change.reads.ts'
import { watchedDuties } from './obligation-change.rules.ts'

const allianceOption = { nullable: true, description: 'Of an alliance and its members (联盟).' }
const organizationOption = { nullable: true, description: 'Or of one organization (党组织).' }
const afterOption = { nullable: true, description: 'The cursor of the last message received (上次游标).' }

@Resolver()
export class ObligationChangeResolver {
  @Query(() => [ObligationChange], {
    description: 'What a live stream of obligations delivers at a cursor (应办事项变化).',
  })
  obligationChanges(
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('organizationId', () => ID, organizationOption) organizationId: string | null,
    @Arg('year', () => Int, yearOption) year: number | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    const watched = watchedDuties(allianceId, organizationId)
    return obligationChangesAt(context, watched, checkedYear(year, context), liveCursor(at))
  }

  @Live({ query: 'obligationChanges', source: 'activities', kinds: ['obligation.'] })
  @Subscription(() => ObligationChange, {
    subscribe: liveOnly,
    description:
      'What is due in a year, of an alliance with its members or of one organization: the state at first, then every change (应办事项实时变化).',
  })
  obligationChanged(
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('organizationId', () => ID, organizationOption) _organizationId: string | null,
    @Arg('year', () => Int, yearOption) _year: number | null,
    @Arg('after', () => String, afterOption) _after: string | null,
  ): ObligationChange {
    return liveOnly() as never
  }
}
