import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Needs } from '../../../shared/graph/needs.ts'
import { Need } from '../need/need.entity.ts'
import { matchedNeed } from '../need/need.reads.ts'
import { Organization } from '../organization/organization.entity.ts'
import { Resource } from '../resource/resource.entity.ts'
import { matchedResource } from '../resource/resource.reads.ts'
import { Match, type MatchRow } from './match.entity.ts'
import { matchById } from './match.reads.ts'
import { MatchReason } from './match-reason.ts'

@Resolver(() => Match)
export class MatchResolver {
  @Query(() => Match, { nullable: true, description: 'One match (对接).' })
  match(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return matchById(context, id)
  }

  @Needs<MatchRow>('needId')
  @FieldResolver(() => Need, { description: 'What is needed (需求).' })
  need(@Root() { needId }: MatchRow, @Ctx() context: Context) {
    return matchedNeed(context, needId)
  }

  @Needs<MatchRow>('resourceId')
  @FieldResolver(() => Resource, { description: 'What was found for it (资源).' })
  resource(@Root() { resourceId }: MatchRow, @Ctx() context: Context) {
    return matchedResource(context, resourceId)
  }

  @Needs<MatchRow>('offeredBy')
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The side that made the offer (提出方).',
  })
  offeredBy(@Root() { offeredBy }: MatchRow) {
    return offeredBy && { id: offeredBy }
  }
}

@Resolver(() => MatchReason)
export class MatchReasonResolver {
  @FieldResolver(() => String, { description: 'The reason in the language of the request (说明).' })
  text(@Root() reason: MatchReason, @Ctx() { locale }: Context) {
    return reason[locale]
  }
}
