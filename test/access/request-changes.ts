import { act, type Input } from './act.ts'
import { addRule } from './meeting-deeds.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, office } = people

const wanted = {
  allianceId: 'alliance_one',
  problem: '园区道路夜间照明',
  note: '涉及两个街道',
  guestIds: ['alliance_guest', 'org_city'],
}
const startsAt = '2026-11-24T02:00:00Z'

const asked = async (world: World) => (await act(world, secretary, 'requestMeeting', wanted)).id

/** A request that was approved, with the meeting that was called of it, and one that was refused. */
export async function requestMeetings(world: World): Promise<RequestDeeds> {
  await addRule(world, {
    kind: 'DECISION',
    matter: 'AD_HOC_JOINT_MEETING',
    body: 'SECRETARIAT',
    by: 'APPROVAL',
  })
  const [requestApproved, requestRefused] = [await asked(world), await asked(world)]
  await act(world, office, 'approveMeetingRequest', { requestId: requestApproved, startsAt })
  await act(world, office, 'refuseMeetingRequest', { requestId: requestRefused, reason: '由街道先行协调' })
  const query = '{ alliance(id: "alliance_one") { meetingRequests { nodes { id meeting { id } } } } }'
  const { data } = await world.ask(office, query)
  const nodes: { id: string; meeting: { id: string } }[] = (data as any).alliance.meetingRequests.nodes
  const { meeting } = nodes.find(({ id }) => id === requestApproved)!
  return { requestApproved, requestRefused, requestedMeeting: meeting.id }
}

/** The ids of what came of requests for meetings. */
export interface RequestDeeds {
  readonly requestApproved: string
  readonly requestRefused: string
  readonly requestedMeeting: string
}

/** For every change of a request for a meeting a plausible input. */
export const requestChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  requestMeeting: async () => wanted,
  approveMeetingRequest: async (world) => ({ requestId: await asked(world), startsAt }),
  refuseMeetingRequest: async (world) => ({ requestId: await asked(world), reason: '由街道先行协调' }),
}
