import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { lockMember, today } from '../member/member.changes.ts'
import { checkEnd } from '../member/period.rules.ts'
import { checkSender, checkUninstructed, lockInstructor } from './instructor.changes.ts'
import { Instructor } from './instructor.entity.ts'
import { instructorEvent } from './instructor.events.ts'
import {
  AssignInstructorInput,
  AssignInstructorPayload,
  EndInstructorInput,
  EndInstructorPayload,
} from './instructor.inputs.ts'
import { chargeOf, checkInstructor } from './instructor.rules.ts'

@Resolver()
export class InstructorChangesResolver {
  @Mutation(() => AssignInstructorPayload, {
    description:
      "Assign a member to a company's branch or to a unit without one; a committee above does it (派驻指导员).",
  })
  async assignInstructor(
    @Arg('input', () => AssignInstructorInput, { description: 'Who, where and since when (派驻内容).' })
    { memberId, organizationId, unitId, since }: AssignInstructorInput,
    @Ctx() context: MutationContext,
  ): Promise<AssignInstructorPayload> {
    const charge = chargeOf(organizationId, unitId)
    const { member, places } = await lockMember(context, memberId)
    await checkSender(context, places, charge)
    checkInstructor(member, since, today(context))
    await checkUninstructed(context, charge)
    const row = { id: newId('instructor'), memberId, ...charge, since, until: null }
    const instructor = context.em.create(Instructor, row)
    record(context.em, instructorEvent('instructor.assigned', instructor, since))
    return { instructor }
  }

  @Mutation(() => EndInstructorPayload, {
    description: 'End an assignment; a committee above the member does it (结束派驻).',
  })
  async endInstructor(
    @Arg('input', () => EndInstructorInput, { description: 'Which, and when (指导员与日期).' })
    { instructorId, on }: EndInstructorInput,
    @Ctx() context: MutationContext,
  ): Promise<EndInstructorPayload> {
    const instructor = await lockInstructor(context, instructorId)
    checkEnd(instructor, on, today(context))
    instructor.until = on
    record(context.em, instructorEvent('instructor.ended', instructor, on))
    return { instructor }
  }
}
