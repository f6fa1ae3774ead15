import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql'
import { connectionOf, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Match } from '../match/match.entity.ts'
import { matchById } from '../match/match.reads.ts'
import { Need } from '../need/need.entity.ts'
import { needById } from '../need/need.reads.ts'
import { Resource } from '../resource/resource.entity.ts'
import { resourceById } from '../resource/resource.reads.ts'
import { Assignment, AssignmentItem } from './assignment.entity.ts'
import { ItemPage } from './assignment.inputs.ts'
import { assignmentById, itemsOfAssignment, listAssignments } from './assignment.reads.ts'
import { gapOf } from './model.rules.ts'

const AssignmentConnection = connectionOf(Assignment, 'Assignment', '统筹分配方案')
const AssignmentItemConnection = connectionOf(AssignmentItem, 'AssignmentItem', '分配项')

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Query(() => Assignment, { nullable: true, description: 'One assignment (统筹分配方案).' })
  assignment(@Arg('id', () => ID, { description: 'Which (标识).' }) id: string, @Ctx() context: Context) {
    return assignmentById(context, id)
  }

  @Query(() => AssignmentConnection, {
    description: 'Assignments of an alliance, the newest first (统筹分配方案).',
  })
  assignments(
    @Arg('allianceId', () => ID, { description: 'Whose (联盟).' }) allianceId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ) {
    return listAssignments(context, allianceId, page)
  }

  @FieldResolver(() => [Alliance], { description: 'For whose lists (联盟).' })
  alliances(@Root() { allianceIds }: Assignment) {
    return allianceIds.map((id) => ({ id }))
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How far it may be from the best, at most: 0 is proven best, 0.01 within one percent (差距).',
  })
  gap(@Root() { value, bound }: Assignment) {
    return value === null || bound === null ? null : gapOf(value, bound)
  }

  @FieldResolver(() => AssignmentItemConnection, { description: 'What it proposes, by worth (分配项).' })
  items(@Root() { id }: Assignment, @Args(() => ItemPage) page: ItemPage, @Ctx() context: Context) {
    return itemsOfAssignment(context, id, page)
  }
}

@Resolver(() => AssignmentItem)
export class AssignmentItemResolver {
  @FieldResolver(() => Match, { nullable: true, description: 'The match, as far as one may see it (对接).' })
  match(@Root() { matchId }: AssignmentItem, @Ctx() context: Context) {
    return matchById(context, matchId)
  }

  @FieldResolver(() => Need, { nullable: true, description: 'The need, as far as one may see it (需求).' })
  need(@Root() { needId }: AssignmentItem, @Ctx() context: Context) {
    return needById(context, needId)
  }

  @FieldResolver(() => Resource, {
    nullable: true,
    description: 'The resource, as far as one may see it (资源).',
  })
  resource(@Root() { resourceId }: AssignmentItem, @Ctx() context: Context) {
    return resourceById(context, resourceId)
  }
}
