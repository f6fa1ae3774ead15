import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { CharterDecision } from '../decision/decision.entity.ts'
import { decisionOn } from '../decision/decision.reads.ts'
import { Article, Charter, Rule } from './charter.entity.ts'
import { articlesOf, charterById, rulesOf } from './charter.reads.ts'
import { RuleContent } from './rule-content.ts'
import { summarize } from './rule-summary.ts'

@Resolver(() => Charter)
export class CharterResolver {
  @FieldResolver(() => Alliance, { description: 'Whose charter it is (联盟).' })
  alliance(@Root() { allianceId }: Charter, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => Charter, {
    nullable: true,
    description: 'The version that it replaces, or would; null for the first (上一版).',
  })
  replaces(@Root() { replacesId }: Charter, @Ctx() context: Context) {
    return replacesId ? charterById(context, replacesId) : null
  }

  @FieldResolver(() => CharterDecision, {
    nullable: true,
    description: 'The decision that was asked for on it, for those inside (审议).',
  })
  decision(@Root() { id }: Charter, @Ctx() context: Context) {
    return decisionOn(context, id)
  }

  @FieldResolver(() => [Article], { description: 'Its articles in order (条文).' })
  async articles(@Root() { id }: Charter, @Ctx() context: Context) {
    return (await articlesOf(context, id)) ?? []
  }

  @FieldResolver(() => [Rule], {
    description: 'Its rules, each citing its article; what it does not say has none (规则).',
  })
  async rules(@Root() { id }: Charter, @Ctx() context: Context) {
    return (await rulesOf(context, id)) ?? []
  }
}

@Resolver(() => Article)
export class ArticleResolver {
  @FieldResolver(() => Charter, { description: 'The charter it is part of (章程).' })
  charter(@Root() { charterId }: Article, @Ctx() context: Context) {
    return charterById(context, charterId)
  }
}

@Resolver(() => Rule)
export class RuleResolver {
  @FieldResolver(() => Article, { description: 'The article it comes from (出处).' })
  async article(@Root() { articleId, charterId }: Rule, @Ctx() context: Context) {
    // With the others of the charter, which are mostly asked for as well.
    const articles = await articlesOf(context, charterId)
    return articles?.find(({ id }) => id === articleId)
  }

  @FieldResolver(() => RuleContent, { description: 'The rule as data (规则内容).' })
  content(@Root() { rule }: Rule) {
    return rule
  }

  @FieldResolver(() => String, { description: 'The rule in one sentence (规则说明).' })
  summary(@Root() { rule }: Rule, @Ctx() { locale }: Context) {
    return summarize(rule)[locale]
  }
}
