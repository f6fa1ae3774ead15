import { sql } from 'kysely'
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../../../shared/graph/context.ts'
import { Live, liveCursor, liveOnly } from '../../../shared/graph/live.ts'
import { liveChanges } from '../../../shared/graph/live-changes.ts'
import { LiveMessage } from '../../../shared/graph/live-message.ts'
import { Assignment } from '../assignment/assignment.entity.ts'
import { assignmentColumns, visibleAssignment } from '../assignment/assignment.reads.ts'
import { AssignmentChange } from '../assignment/assignment-change.ts'
import { insideAlliance, watchedOf } from './followed.ts'

@ObjectType('AssignmentMessage', {
  simpleResolvers: true,
  description: 'One message of live assignments: the state at first, then each change (统筹分配实时消息).',
})
export class AssignmentMessage extends LiveMessage {
  @Field(() => AssignmentChange, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: AssignmentChange | null

  @Field(() => Assignment, { description: 'The assignment, at least as new as the change (统筹分配).' })
  declare assignment: Assignment
}

const oneOption = { nullable: true, description: 'One assignment (统筹分配).' }
const allianceOption = { nullable: true, description: 'Or all of an alliance (联盟).' }

@Resolver()
export class AssignmentChangeResolver {
  @Query(() => [AssignmentMessage], {
    description: 'What a live stream of assignments delivers at a cursor (统筹分配变化).',
  })
  async assignmentChanges(
    @Arg('assignmentId', () => ID, oneOption) assignmentId: string | null,
    @Arg('allianceId', () => ID, allianceOption) allianceId: string | null,
    @Arg('at', () => String, { description: 'The cursor (游标).' }) at: string,
    @Ctx() context: Context,
  ) {
    const watched = watchedOf('assignmentId', assignmentId, allianceId)
    const changes = await liveChanges<Assignment>(context, partsFor(context), watched, liveCursor(at))
    return changes.map(({ row, ...message }) => ({ ...message, assignment: row }))
  }

  @Live({ query: 'assignmentChanges', source: 'lists', kinds: ['assignment.'] })
  @Subscription(() => AssignmentMessage, {
    subscribe: liveOnly,
    description:
      'One assignment, or all of an alliance: the state at first, then every change (统筹分配实时变化).',
  })
  assignmentChanged(
    @Arg('assignmentId', () => ID, oneOption) _assignmentId: string | null,
    @Arg('allianceId', () => ID, allianceOption) _allianceId: string | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last message received (上次游标).',
    })
    _after: string | null,
  ): AssignmentMessage {
    return liveOnly() as never
  }
}

function partsFor(context: Context) {
  return {
    source: 'lists',
    noun: 'assignment',
    columns: assignmentColumns,
    from: sql`lists.assignment a`,
    id: sql`a.id`,
    within: (allianceId: string) => sql`${allianceId} = any(a.alliance_ids)`,
    visible: visibleAssignment(context),
    mayFollow: insideAlliance(context),
  }
}
