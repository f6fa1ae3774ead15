import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { InvalidInputError } from '../../../shared/errors.ts'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Article } from '../charter/article.entity.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { meetingById } from '../meeting/meeting.reads.ts'
import { Obligation } from './obligation.entity.ts'
import { obligationPage } from './obligation.reads.ts'
import { obligationTitle } from './obligation-title.ts'
import type { DueObligation } from './obligations.rules.ts'

const ObligationConnection = connectionOf(Obligation, 'Obligation', '应办事项')
const firstYear = 1921
const lastYear = 2200

@Resolver(() => Alliance)
export class AllianceObligationsResolver {
  @FieldResolver(() => ObligationConnection, {
    description:
      "What the charter's cadences make due in a year, earliest first; for those inside the alliance (应办事项).",
  })
  obligations(
    @Root() { id }: Alliance,
    @Arg('year', () => Int, {
      nullable: true,
      description: 'The calendar year; this one if left out (年份).',
    })
    year: number | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    const wanted = year ?? dayOf(context.now()).year
    checkYear(wanted)
    return obligationPage(context, id, wanted, page)
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => String, { description: 'What is due, in the language of the request (事项).' })
  title(@Root() obligation: DueObligation, @Ctx() { locale }: Context): string {
    return obligationTitle(obligation)[locale]
  }

  @FieldResolver(() => Article, { description: 'The article that asks for it (依据条款).' })
  article(@Root() { cited }: DueObligation): Article {
    return { id: cited.articleId }
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting that did it; null for what no meeting does (完成情况).',
  })
  fulfilledBy(@Root() { meetingId }: DueObligation, @Ctx() context: Context) {
    return meetingId ? meetingById(context, meetingId) : null
  }

  @FieldResolver(() => DateScalar, { description: 'The first day of the period it is due in (周期起始日).' })
  periodFrom(@Root() { period }: DueObligation): string {
    return period.from.toString()
  }

  @FieldResolver(() => DateScalar, { description: 'The last day of that period (周期截止日).' })
  periodTo(@Root() { period }: DueObligation): string {
    return period.to.toString()
  }
}

function checkYear(year: number): void {
  if (year >= firstYear && year <= lastYear) return
  throw new InvalidInputError('year', {
    zh: `年份应在 ${firstYear}–${lastYear} 之间。`,
    en: `A year is between ${firstYear} and ${lastYear}.`,
  })
}
