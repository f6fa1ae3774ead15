import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { Filing } from '../filing/filing.entity.ts'
import { filingsOf } from '../filing/filing.reads.ts'
import { awaitedOf } from '../filing/filing.rules.ts'
import { Registry } from '../filing/registry.ts'
import { Community, CommunityPart, CommunityVerdict } from './community.entity.ts'
import { communitiesOf, communityRulesOf } from './community.reads.ts'
import { type CompositionRule, composition, isComposed, recognizingRegistries } from './composition.rules.ts'

/** What the charter in force says of communities. */
async function rulesFor(context: Context, { allianceId }: Community): Promise<readonly CharterRule[]> {
  const day = dayOf(context.now()).toString()
  return (await communityRulesOf(context, allianceId, { day })) ?? []
}

async function ruleOf(context: Context, community: Community): Promise<CompositionRule | undefined> {
  return rulesOf(await rulesFor(context, community), 'COMPOSITION').find(({ of }) => of === community.kind)
}

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => Alliance, { description: 'Which alliance it belongs to (联盟).' })
  alliance(@Root() { allianceId }: Community, @Ctx() context: Context) {
    return allianceById(context, allianceId)
  }

  @FieldResolver(() => CommunityVerdict, {
    nullable: true,
    description:
      'Whether it consists of what the charter asks for; null where the charter is silent (构成结论).',
  })
  async verdict(@Root() community: Community, @Ctx() context: Context) {
    const rule = await ruleOf(context, community)
    return rule ? { isMet: isComposed(rule, community.parts), article: rule.article } : null
  }

  @FieldResolver(() => [CommunityPart], {
    description: 'Every kind that the charter asks for, how many there are, and what is missing (构成).',
  })
  async parts(@Root() community: Community, @Ctx() context: Context) {
    const rule = await ruleOf(context, community)
    return rule ? composition(rule, community.parts) : []
  }

  @FieldResolver(() => [Filing], { description: 'With whom it was filed (备案).' })
  async filings(@Root() { id }: Community, @Ctx() context: Context) {
    return (await filingsOf(context, id)) ?? []
  }

  @FieldResolver(() => [Registry], {
    description: 'With whom it is still to be filed, by which it is recognized (待备案; document 3, 10.1.2).',
  })
  async filingsAwaited(@Root() community: Community, @Ctx() context: Context) {
    const wanted = recognizingRegistries(await rulesFor(context, community), community.kind)
    const done = ((await filingsOf(context, community.id)) ?? []).map(({ registry }) => registry)
    return awaitedOf(wanted, done)
  }
}

@Resolver(() => CommunityPart)
export class CommunityPartResolver {
  @FieldResolver(() => String, { description: 'The kind, as the charter names it (成员类别).' })
  name(@Root() { name }: CommunityPart, @Ctx() { locale }: Context) {
    return name[locale]
  }

  @FieldResolver(() => String, { description: 'What is needed and what there is, in a sentence (说明).' })
  explanation(@Root() { says }: CommunityPart, @Ctx() { locale }: Context) {
    return says[locale]
  }
}

@Resolver(() => Alliance)
export class AllianceCommunitiesResolver {
  @FieldResolver(() => [Community], { description: 'Its communities, for those inside (共同体).' })
  async communities(@Root() { id }: Alliance, @Ctx() context: Context) {
    return (await communitiesOf(context, id)) ?? []
  }
}

export const communityResolvers = [
  CommunityResolver,
  CommunityPartResolver,
  AllianceCommunitiesResolver,
] as const
