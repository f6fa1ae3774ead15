import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Article } from '../charter/article.entity.ts'
import { Charter } from '../charter/charter.entity.ts'
import { Meeting } from '../meeting/meeting.entity.ts'
import { meetingById } from '../meeting/meeting.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { checkedYear } from './calendar-year.ts'
import { Obligation, ObligationStateKind } from './obligation.entity.ts'
import { type ObligationRow, obligationsOfAlliance, obligationsOfOrganization } from './obligation.reads.ts'
import { obligationTitle } from './obligation-title.ts'

export const ObligationConnection = connectionOf(Obligation, 'Obligation', '应办事项')

export const yearOption = { nullable: true, description: 'The calendar year; this one if left out (年份).' }
export const stateOption = { nullable: true, description: 'In one of these states (状态).' }

@Resolver(() => Alliance)
export class AllianceObligationsResolver {
  @FieldResolver(() => ObligationConnection, {
    description:
      'What the charter makes due in a year, earliest first; for those inside the alliance (应办事项).',
  })
  obligations(
    @Root() { id }: Alliance,
    @Arg('year', () => Int, yearOption) year: number | null,
    @Arg('state', () => [ObligationStateKind], stateOption) state: ObligationStateKind[] | null,
    @Arg('members', () => Boolean, {
      defaultValue: false,
      description: 'Also what each member owes for itself (含各成员单位).',
    })
    members: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return obligationsOfAlliance(context, id, { page, members, year: checkedYear(year, context), state })
  }
}

@Resolver(() => Organization)
export class OrganizationObligationsResolver {
  @FieldResolver(() => ObligationConnection, {
    description:
      'What it owes in a year as a member of alliances, earliest first; for those inside (本单位应办事项).',
  })
  obligations(
    @Root() { id }: Organization,
    @Arg('year', () => Int, yearOption) year: number | null,
    @Arg('state', () => [ObligationStateKind], stateOption) state: ObligationStateKind[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return obligationsOfOrganization(context, id, { page, year: checkedYear(year, context), state })
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @Needs<ObligationRow>('rule', 'periodFrom', 'periodTo', 'time', 'item', 'bodyName')
  @FieldResolver(() => String, { description: 'What is due, in the language of the request (事项).' })
  title(@Root() obligation: ObligationRow, @Ctx() { locale }: Context): string {
    return obligationTitle(obligation)[locale]
  }

  @Needs<ObligationRow>('articleId')
  @FieldResolver(() => Article, { description: 'The article that asks for it (依据条款).' })
  article(@Root() { articleId }: ObligationRow): Article {
    return { id: articleId }
  }

  @Needs<ObligationRow>('charterId')
  @FieldResolver(() => Charter, {
    description: 'The version of the charter in force on its day (依据的章程版本).',
  })
  charter(@Root() { charterId }: ObligationRow): Charter {
    return { id: charterId }
  }

  @Needs<ObligationRow>('allianceId')
  @FieldResolver(() => Alliance, { description: 'Whose charter asks for it (联盟).' })
  alliance(@Root() { allianceId }: ObligationRow): Alliance {
    return { id: allianceId }
  }

  @Needs<ObligationRow>('organizationId')
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The member that it is for; null where it is for the alliance or a body of it (责任党组织).',
  })
  organization(@Root() { organizationId }: ObligationRow): Organization | null {
    return organizationId === null ? null : { id: organizationId }
  }

  @Needs<ObligationRow>('deedId')
  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting that did it; null for what no meeting does (完成情况).',
  })
  fulfilledBy(@Root() { deedId }: ObligationRow, @Ctx() context: Context) {
    return deedId?.startsWith('meeting_') ? meetingById(context, deedId) : null
  }
}
