import { type Kysely, sql } from 'kysely'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import {
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { keepDecisions, offerItem, pendingItems } from './acceptance.ts'
import type { Assignment } from './assignment.entity.ts'
import { assignmentEvent } from './assignment.events.ts'
import {
  AcceptAssignmentInput,
  AssignmentPayload,
  CancelAssignmentInput,
  ProposeAssignmentInput,
} from './assignment.inputs.ts'
import { assignmentById } from './assignment.reads.ts'
import { AssignmentStatus } from './assignment-status.ts'
import { ring } from './bell.ts'
import { alliancesOf } from './scope.ts'

@Resolver()
export class AssignmentChanges {
  @Mutation(() => AssignmentPayload, {
    description:
      'Have the best assignment of whole lists worked out; it is RUNNING when this answers (提出统筹分配). By the alliances’ offices or a committee above.',
  })
  async proposeAssignment(
    @Arg('input', () => ProposeAssignmentInput, { description: 'For whose lists (范围).' })
    input: ProposeAssignmentInput,
    @Ctx() context: MutationContext,
  ) {
    const allianceIds = await alliancesOf(context, input)
    await checkNoneRuns(context.db, allianceIds)
    const assignment = { id: newId('assignment'), allianceIds }
    await sql`
      insert into lists.assignment (id, alliance_ids, status, phase, requested_at, requested_by)
      values (${assignment.id}, ${allianceIds}::text[], 'RUNNING', 'WAITING', ${context.now().toString()}::timestamptz,
        ${context.viewer?.subject ?? ''})`.execute(context.db)
    record(context.em, assignmentEvent('requested', assignment))
    ring()
    return { assignment }
  }

  @Mutation(() => AssignmentPayload, {
    description: 'Call off an assignment that is being worked out, or a proposal (取消统筹分配).',
  })
  async cancelAssignment(
    @Arg('input', () => CancelAssignmentInput, { description: 'Which (内容).' }) input: CancelAssignmentInput,
    @Ctx() context: MutationContext,
  ) {
    const assignment = await lockAssignment(context, input.assignmentId)
    checkStatus(assignment, AssignmentStatus.RUNNING, AssignmentStatus.PROPOSED)
    await sql`
      update lists.assignment set status = 'CANCELLED', phase = 'DONE', version = version + 1, runner = null,
        finished_at = coalesce(finished_at, ${context.now().toString()}::timestamptz)
      where id = ${assignment.id}`.execute(context.db)
    record(context.em, assignmentEvent('cancelled', assignment))
    ring()
    return { assignment: { id: assignment.id } }
  }

  @Mutation(() => AssignmentPayload, {
    description:
      'Accept a proposal in whole or in part (确认方案): its matches are offered to those who have the resources; what can no longer be offered is marked.',
  })
  async acceptAssignment(
    @Arg('input', () => AcceptAssignmentInput, { description: 'What of it (内容).' })
    input: AcceptAssignmentInput,
    @Ctx() context: MutationContext,
  ) {
    const assignment = await lockAssignment(context, input.assignmentId)
    checkStatus(assignment, AssignmentStatus.PROPOSED)
    if (assignment.version !== input.version) throw new StaleVersionError(input.version, assignment.version)
    const items = await pendingItems(context.db, assignment.id, input.itemIds ?? null)
    const decided: { id: string; refusal: string | null }[] = []
    for (const item of items) decided.push({ id: item.id, refusal: await offerItem(context, item) })
    await keepDecisions(context.db, assignment.id, decided)
    record(context.em, assignmentEvent('accepted', assignment))
    return { assignment: { id: assignment.id } }
  }
}

/** One at a time for each alliance: two would give away the same. The lock holds until the commit. */
async function checkNoneRuns(db: Kysely<unknown>, allianceIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('lists assignment', 0))`.execute(db)
  const { rows } = await sql`
    select 1 from lists.assignment where status = 'RUNNING' and alliance_ids && ${allianceIds}::text[]`.execute(
    db,
  )
  if (rows.length === 0) return
  throw new WrongStateError({
    zh: '已有统筹分配正在计算。',
    en: 'An assignment of these lists is being worked out.',
  })
}

async function lockAssignment(context: MutationContext, id: string): Promise<Assignment> {
  if (!context.viewer) throw new UnauthenticatedError()
  await sql`select 1 from lists.assignment where id = ${id} for update`.execute(context.db)
  const assignment = await assignmentById(context, id)
  if (!assignment) throw new NotFoundError('assignmentId', id)
  return assignment
}

function checkStatus({ status }: Assignment, ...allowed: readonly AssignmentStatus[]): void {
  if (allowed.includes(status)) return
  throw new WrongStateError(
    { zh: '当前状态不能执行此操作。', en: `This cannot be done: it is ${status.toLowerCase()}.` },
    { status },
  )
}
