import { Arg, Mutation, Resolver } from 'type-graphql'
import { Gathered, takenTogether } from '../../../shared/graph/gathering.ts'
import { checkIns } from './check-in.changes.ts'
import { CheckInInput, MeetingPayload } from './meeting.inputs.ts'

@Resolver()
export class CheckInResolver {
  @Gathered(checkIns)
  @Mutation(() => MeetingPayload, {
    description: "Check in at an open meeting for one's organization; again, it changes nothing (签到).",
  })
  checkIn(
    @Arg('input', () => CheckInInput, { description: 'Where and with which code (签到信息).' })
    _input: CheckInInput,
  ): MeetingPayload {
    return takenTogether()
  }
}
