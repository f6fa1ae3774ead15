import { LockMode } from '@mikro-orm/core'
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { memberById } from '../member/member.reads.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { Instructor } from './instructor.entity.ts'
import { instructorEvent } from './instructor.events.ts'
import { type Charge, InstructedError } from './instructor.rules.ts'

/** Instructors are sent by the committees above the member and above the branch (document 4, 二㈢). */
export async function checkSender(
  context: MutationContext,
  memberPlaces: readonly string[],
  { organizationId }: Charge,
): Promise<void> {
  if (!context.access.isIn('SUPERIORS', { places: memberPlaces })) throw new ForbiddenError()
  if (organizationId === null) return
  const { path } = await findOrganization(context, 'organizationId', organizationId)
  if (!context.access.isIn('SUPERIORS', { places: path })) throw new ForbiddenError()
}

/** @throws InstructedError where somebody instructs there already */
export async function checkUninstructed({ em }: MutationContext, charge: Charge): Promise<void> {
  if (await em.count(Instructor, { ...charge, until: null })) throw new InstructedError()
}

/** An assignment to be ended, locked until it is. */
export async function lockInstructor(context: MutationContext, id: string): Promise<Instructor> {
  if (!context.viewer) throw new UnauthenticatedError()
  const instructor = await context.em.findOne(Instructor, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const member = instructor && (await memberById(context, instructor.memberId))
  if (!member) throw new NotFoundError('instructorId', id)
  if (!context.access.isIn('SUPERIORS', member)) throw new ForbiddenError()
  return instructor
}

/** Ends all assignments of a member who leaves the roll. */
export async function endInstruction({ em }: MutationContext, memberId: string, on: string): Promise<void> {
  const lasting = await em.find(
    Instructor,
    { memberId, until: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  )
  for (const instructor of lasting) {
    instructor.until = on < instructor.since ? instructor.since : on
    record(em, instructorEvent('instructor.ended', instructor, instructor.until))
  }
}
