import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Organization } from '../organization/organization.entity.ts'
import { ObligationCalendar } from './calendar.entity.ts'
import { calendarOf, countOf, isWalked } from './calendar.reads.ts'
import { checkedYear } from './calendar-year.ts'
import { ObligationStateKind } from './obligation.entity.ts'
import { obligationsBelow } from './obligation.reads.ts'
import { ObligationConnection, stateOption, yearOption } from './obligation.resolver.ts'

@Resolver(() => Organization)
export class OrganizationCalendarResolver {
  @FieldResolver(() => ObligationCalendar, {
    nullable: true,
    description:
      'What it and everything below it owes in a year, alliances seated there among them; for those inside and above (辖区应办事项日历).',
  })
  obligationCalendar(
    @Root() { id }: Organization,
    @Arg('year', () => Int, yearOption) year: number | null,
    @Ctx() context: Context,
  ) {
    return calendarOf(context, id, checkedYear(year, context))
  }
}

@Resolver(() => Alliance)
export class AllianceCalendarResolver {
  @FieldResolver(() => ObligationCalendar, {
    nullable: true,
    description:
      'What the alliance itself owes in a year; for its office and those above (联盟应办事项日历).',
  })
  obligationCalendar(
    @Root() { id }: Alliance,
    @Arg('year', () => Int, yearOption) year: number | null,
    @Ctx() context: Context,
  ) {
    return calendarOf(context, id, checkedYear(year, context))
  }
}

@Resolver(() => ObligationCalendar)
export class ObligationCalendarResolver {
  @FieldResolver(() => ObligationConnection, { description: 'Each of them, earliest first (应办事项).' })
  async obligations(
    @Root() calendar: ObligationCalendar,
    @Arg('state', () => [ObligationStateKind], stateOption) state: ObligationStateKind[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const { id, year } = calendar
    const total = async () => countOf(calendar, state)
    const walked = isWalked(calendar)
    // The calendar knows the total: counting it takes as long as there are obligations.
    const uncounted = { ...page, counted: false }
    return { ...(await obligationsBelow(context, id, { page: uncounted, year, state, walked })), total }
  }
}
