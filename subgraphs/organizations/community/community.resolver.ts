import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { allianceById } from '../alliance/alliance.reads.ts'
import { Filing } from '../filing/filing.entity.ts'
import { filingsOf } from '../filing/filing.reads.ts'
import { Community, CommunityPart, CommunityVerdict } from './community.entity.ts'
import { communitiesOf, compositionsOf } from './community.reads.ts'
import { composition, isComposed } from './composition.rules.ts'

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
  async verdict(@Root() { allianceId, kind, parts }: Community, @Ctx() context: Context) {
    const day = dayOf(context.now()).toString()
    const rule = (await compositionsOf(context, allianceId, { day }))?.find(
      (each) => each.rule.of === kind,
    )?.rule
    if (!rule) return null
    return { isMet: isComposed(rule, parts), article: rule.article, parts: composition(rule, parts) }
  }

  @FieldResolver(() => [Filing], { description: 'With whom its recognition was filed (备案).' })
  async filings(@Root() { id }: Community, @Ctx() context: Context) {
    return (await filingsOf(context, id)) ?? []
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
