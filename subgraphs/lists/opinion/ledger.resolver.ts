import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Article } from '../charter/article.entity.ts'
import { charterRules } from '../charter/charter.reads.ts'
import { ruleOf } from '../charter/charter-rule.ts'
import { OpinionLedger } from './ledger.entity.ts'
import { LedgerPage } from './ledger.page.ts'
import { opinionsOfLedger, readLedger } from './ledger.reads.ts'
import { OpinionConnection } from './opinion.resolver.ts'

@Resolver(() => OpinionLedger)
export class LedgerResolver {
  @Query(() => OpinionLedger, {
    nullable: true,
    description:
      'The opinion ledger of an alliance and year, checked step by step; null for those outside (意见台账).',
  })
  ledger(
    @Arg('allianceId', () => ID, { description: 'Whose (联盟).' }) allianceId: string,
    @Arg('year', () => Int, { description: 'Of which year (年度).' }) year: number,
    @Ctx() context: Context,
  ) {
    return readLedger(context, allianceId, year)
  }

  @FieldResolver(() => Alliance, { description: 'Whose ledger it is (联盟).' })
  alliance(@Root() { allianceId }: OpinionLedger) {
    return { id: allianceId }
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article of the charter by which it is kept; null where there is none (依据条款).',
  })
  async article(@Root() { allianceId }: OpinionLedger, @Ctx() context: Context) {
    const rule = ruleOf((await charterRules(context, allianceId)) ?? [], 'OPINION_HANDLING')
    return rule ? { id: rule.articleId } : null
  }

  @FieldResolver(() => OpinionConnection, { description: 'Its opinions by number (意见).' })
  opinions(@Root() ledger: OpinionLedger, @Args(() => LedgerPage) page: LedgerPage, @Ctx() context: Context) {
    return opinionsOfLedger(context, ledger, page)
  }
}
