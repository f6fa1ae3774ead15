import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql'
import { ForbiddenError, InvalidInputError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { checkOrganizations } from '../organization/organization.checks.ts'
import { visibleOrganizations } from '../organization/organization.reads.ts'
import { checkUpTo } from '../window/bounds.rules.ts'
import { checkWindow } from '../window/window.rules.ts'
import { PartnerSuggestions } from './partner-suggestion.ts'
import { RouteSuggestions } from './route-suggestion.ts'
import { suggestedPartners, suggestedRoutes } from './suggest.ts'

const mostSuggestions = 100

@ArgsType()
class SuggestionArgs {
  @Field(() => DateScalar, { description: 'The first day of the window (起始日期).' })
  from!: string

  @Field(() => DateScalar, { description: 'The last day of the window, which belongs to it (截止日期).' })
  to!: string

  @Field(() => Int, { defaultValue: 10, description: 'How many: 1–100 (前几条).' })
  first!: number
}

@ArgsType()
class PartnerArgs extends SuggestionArgs {
  @Field(() => ID, {
    description: 'The organization, to which you belong or above which you stand (党组织).',
  })
  organizationId!: string
}

@ArgsType()
class RouteArgs extends SuggestionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only alliances seated in this region, by its code (行政区划代码).',
  })
  regionCode?: string | null
}

@Resolver()
export class SuggestionResolver {
  @Query(() => PartnerSuggestions, {
    description:
      'Whom an organization should meet, with reasons: open needs and resources that go together, partners in common (推荐伙伴).',
  })
  async partnerSuggestions(
    @Args(() => PartnerArgs) { organizationId, ...asked }: PartnerArgs,
    @Ctx() context: Context,
  ) {
    checkAsked(asked)
    await checkOrganizations(context, { organizationId })
    if (!context.viewer) throw new UnauthenticatedError()
    if (!(await visibleOrganizations(context, [organizationId])).has(organizationId))
      throw new ForbiddenError()
    return suggestedPartners(context, organizationId, asked)
  }

  @Query(() => RouteSuggestions, {
    description:
      'Alliances that could form a route, with reasons; counted over whole months (推荐红色风景线).',
  })
  routeSuggestions(@Args(() => RouteArgs) { regionCode, ...asked }: RouteArgs, @Ctx() context: Context) {
    checkAsked(asked)
    return suggestedRoutes(context, checkedRegion(regionCode ?? ''), asked)
  }
}

function checkAsked(asked: SuggestionArgs): void {
  checkWindow(asked)
  checkUpTo(mostSuggestions, 'first', asked.first)
}

function checkedRegion(code: string): string {
  if (/^\d{0,12}$/.test(code)) return code
  throw new InvalidInputError('regionCode', {
    zh: '区划代码应为 1–12 位数字。',
    en: 'A region code has 1 to 12 digits.',
  })
}
