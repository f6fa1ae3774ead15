import { act, EnumValue, type Input } from './act.ts'
import { addRule } from './meeting-deeds.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, fellow, office } = people
let count = 0

async function calledJointMeeting(world: World): Promise<string> {
  const call = {
    allianceId: 'alliance_one',
    body: new EnumValue('JOINT_MEETING'),
    title: `待开联席会议${++count}`,
    startsAt: '2026-11-23T02:00:00Z',
  }
  return (await act(world, office, 'callMeeting', call)).id
}

const topicOf = (meetingId: string) => ({ meetingId, title: '联合招聘', note: '附方案' })

async function topic(world: World): Promise<string> {
  return (await act(world, secretary, 'handInTopic', topicOf(await calledJointMeeting(world)))).id
}

/** A meeting at which one may vote for the other. */
async function entrusting(world: World) {
  await addRule(world, { kind: 'DELEGATION', body: 'JOINT_MEETING' })
  return { meetingId: await calledJointMeeting(world), holderId: 'org_b' }
}

/** A meeting for which a topic was handed in and put off, from which a has leave, and at which b votes for a; answers its id. */
export async function prepareMeeting(world: World): Promise<{ preparedMeeting: string; topic: string }> {
  const given = await entrusting(world)
  const { meetingId } = given
  const { id: topicId } = await act(world, secretary, 'handInTopic', topicOf(meetingId))
  await act(world, office, 'putOffTopic', { topicId, reason: '留待下次' })
  await act(world, secretary, 'askLeave', { meetingId, reason: '外出培训' })
  await act(world, secretary, 'giveProxy', given)
  const { checkInCode: code } = await act(world, office, 'openMeeting', { meetingId })
  await act(world, fellow, 'checkIn', { meetingId, code })
  return { preparedMeeting: meetingId, topic: topicId }
}

async function closedMeeting(world: World): Promise<string> {
  const meetingId = await calledJointMeeting(world)
  await act(world, office, 'openMeeting', { meetingId })
  await act(world, office, 'closeMeeting', { meetingId })
  return meetingId
}

const minutesOf = async (world: World, meetingId: string) =>
  (await act(world, office, 'draftMinutes', { meetingId })).id

/** A meeting with minutes that were adopted. */
export async function writeMinutes(world: World): Promise<{ minutedMeeting: string; minutes: string }> {
  const minutedMeeting = await closedMeeting(world)
  const minutes = await minutesOf(world, minutedMeeting)
  await act(world, office, 'adoptMinutes', { minutesId: minutes })
  return { minutedMeeting, minutes }
}

/** For every change before and after a meeting a plausible input. */
export const callChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  handInTopic: async (world) => topicOf(await calledJointMeeting(world)),
  takeOnTopic: async (world) => ({ topicId: await topic(world) }),
  putOffTopic: async (world) => ({ topicId: await topic(world), reason: '留待下次' }),
  askLeave: async (world) => ({ meetingId: await calledJointMeeting(world), reason: '外出培训' }),
  giveProxy: entrusting,
  withdrawProxy: async (world) => {
    const given = await entrusting(world)
    await act(world, secretary, 'giveProxy', given)
    return { meetingId: given.meetingId }
  },
  draftMinutes: async (world) => ({ meetingId: await closedMeeting(world) }),
  changeMinutes: async (world) => ({
    minutesId: await minutesOf(world, await closedMeeting(world)),
    text: '会议纪要',
  }),
  adoptMinutes: async (world) => ({ minutesId: await minutesOf(world, await closedMeeting(world)) }),
}
