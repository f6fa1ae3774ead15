import { act, EnumValue, type Input } from './act.ts'
import { activityChanges } from './activity-changes.ts'
import { applicationChanges } from './application-changes.ts'
import { bodyChanges } from './body-changes.ts'
import { callChanges } from './call-changes.ts'
import { charterChanges } from './charter-changes.ts'
import { courseChanges } from './course-changes.ts'
import { dutyChanges } from './duty-changes.ts'
import { foundChanges } from './found-changes.ts'
import { lifeChanges } from './life-changes.ts'
import { linkageChanges } from './linkage-changes.ts'
import { decisionChanges } from './meeting-deeds.ts'
import { memberChanges } from './member-changes.ts'
import { outsideChanges } from './outside-changes.ts'
import { pairChanges } from './pair-changes.ts'
import { people } from './people.ts'
import { planChanges } from './plan-changes.ts'
import { requestChanges } from './request-changes.ts'
import { routeChanges } from './route-changes.ts'
import { talentChanges } from './talent-changes.ts'
import { taskChanges } from './task-changes.ts'
import { teamChanges } from './team-changes.ts'
import { turnChanges } from './turn-changes.ts'
import { venueChanges } from './venue-changes.ts'
import { workChanges } from './work-changes.ts'
import type { World } from './world.ts'

const { secretary, fellow, office, committee } = people
const of = { organizationId: 'org_a', allianceId: 'alliance_one' }
const today = '2026-11-23'
let count = 0

/** Something that nobody else is called. */
const fresh = (noun: string) => `${noun}${++count}`

const meetingInput = () => ({
  allianceId: 'alliance_one',
  body: new EnumValue('ASSEMBLY'),
  title: fresh('会议'),
  startsAt: `${today}T02:00:00Z`,
})

async function called(world: World): Promise<string> {
  return (await act(world, office, 'callMeeting', meetingInput())).id
}

/** A meeting that is open, with its code. */
async function open(world: World) {
  const meetingId = await called(world)
  const { checkInCode } = await act(world, office, 'openMeeting', { meetingId })
  return { meetingId, code: checkInCode }
}

async function motionPut(world: World): Promise<string> {
  const { meetingId, code } = await open(world)
  for (const delegate of [secretary, fellow]) await act(world, delegate, 'checkIn', { meetingId, code })
  const put = { meetingId, title: fresh('议案'), ballot: new EnumValue('NAMED') }
  return (await act(world, office, 'putMotion', put)).id
}

async function ballotOpen(world: World): Promise<string> {
  const motionId = await motionPut(world)
  await act(world, office, 'openBallot', { motionId })
  return motionId
}

const entry = (organizationId: string) => ({
  ...of,
  organizationId,
  title: fresh('多功能会议室'),
  description: '有投影设备',
  category: new EnumValue('VENUE'),
  quantity: 10,
  unit: '场',
})

const published = async (world: World, noun: string) =>
  (await act(world, secretary, `publish${noun}`, entry('org_a'))).id

/** A match that was found for a new need of a in a new resource of b. */
async function found(world: World): Promise<string> {
  const resource = await act(world, fellow, 'publishResource', entry('org_b'))
  const need = await published(world, 'Need')
  await world.settled()
  const query = `{ need(id: "${need}") { matches(first: 100) { nodes { id resource { id } } } } }`
  const { data } = await world.ask(secretary, query)
  const matches: { id: string; resource: { id: string } }[] = (data as any).need.matches.nodes
  return matches.find((match) => match.resource.id === resource.id)!.id
}

async function offered(world: World): Promise<string> {
  const matchId = await found(world)
  await act(world, fellow, 'offerMatch', { matchId, quantity: 1 })
  return matchId
}

async function agreed(world: World): Promise<string> {
  const matchId = await offered(world)
  await act(world, secretary, 'acceptMatch', { matchId })
  return matchId
}

async function handedOver(world: World): Promise<string> {
  const matchId = await agreed(world)
  await act(world, fellow, 'handOverMatch', { matchId })
  return matchId
}

async function completed(world: World): Promise<string> {
  const matchId = await handedOver(world)
  await act(world, secretary, 'completeMatch', { matchId })
  return matchId
}

const person = () => ({
  organizationId: 'org_a',
  name: fresh('党员'),
  sex: new EnumValue('MALE'),
  birthOn: '1991-01-01',
  joinedOn: '2020-07-01',
})

const registered = async (world: World) => (await act(world, secretary, 'registerMember', person())).id

const duty = (memberId: string) => ({
  memberId,
  organizationId: 'org_b',
  post: '网格员',
  since: '2026-01-01',
})

const branch = () => {
  const code = fresh('YS-new-')
  return {
    superiorId: 'org_county',
    code,
    name: code,
    kind: new EnumValue('BRANCH'),
    regionCode: '150402',
    foundedOn: '2026-01-01',
  }
}

const founded = async (world: World) => (await act(world, committee, 'foundOrganization', branch())).id

/** For every change a plausible input, on objects around alliance one that nobody has changed yet. */
export const changes: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  ...applicationChanges,
  ...charterChanges,
  ...courseChanges,
  ...dutyChanges,
  ...routeChanges,
  ...bodyChanges,
  ...decisionChanges,
  ...callChanges,
  ...taskChanges,
  ...activityChanges,
  ...turnChanges,
  ...workChanges,
  ...planChanges,
  ...requestChanges,
  ...memberChanges,
  ...outsideChanges,
  ...talentChanges,
  ...teamChanges,
  ...linkageChanges,
  callMeeting: async () => meetingInput(),
  openMeeting: async (world) => ({ meetingId: await called(world) }),
  cancelMeeting: async (world) => ({ meetingId: await called(world) }),
  closeMeeting: async (world) => ({ meetingId: (await open(world)).meetingId }),
  checkIn: open,
  putMotion: async (world) => ({
    meetingId: await called(world),
    title: '议案',
    ballot: new EnumValue('SECRET'),
  }),
  openBallot: async (world) => ({ motionId: await motionPut(world) }),
  castBallot: async (world) => ({ motionId: await ballotOpen(world), choice: new EnumValue('FOR') }),
  closeBallot: async (world) => ({ motionId: await ballotOpen(world) }),
  registerOpinion: async () => ({ ...of, title: '路灯', content: '不亮' }),
  publishNeed: async () => entry('org_a'),
  changeNeed: async (world) => ({ id: await published(world, 'Need'), version: 1, title: '新名称' }),
  withdrawNeed: async (world) => ({ id: await published(world, 'Need'), version: 1 }),
  publishResource: async () => entry('org_a'),
  changeResource: async (world) => ({ id: await published(world, 'Resource'), version: 1, title: '新名称' }),
  withdrawResource: async (world) => ({ id: await published(world, 'Resource'), version: 1 }),
  offerMatch: async (world) => ({ matchId: await found(world), quantity: 1 }),
  acceptMatch: async (world) => ({ matchId: await offered(world) }),
  proposeMatch: async (world) => ({
    needId: await published(world, 'Need'),
    resourceId: (await act(world, fellow, 'publishResource', entry('org_b'))).id,
    quantity: 1,
  }),
  cancelMatch: async (world) => ({ matchId: await offered(world), reason: '会期变动' }),
  handOverMatch: async (world) => ({ matchId: await agreed(world) }),
  completeMatch: async (world) => ({ matchId: await handedOver(world) }),
  rateMatch: async (world) => ({ matchId: await completed(world), stars: 5 }),
  addCategory: async () => {
    const code = `VENUE_${++count}`
    return { organizationId: 'org_county', parent: 'VENUE', code, zh: code, en: code }
  },
  declineMatch: async (world) => ({ matchId: await found(world) }),
  declareProject: async () => ({
    ...of,
    title: '项目',
    needIds: ['need_public'],
    resourceIds: ['resource_public'],
  }),
  registerMember: async () => person(),
  changeMember: async (world) => ({ memberId: await registered(world), version: 1, phone: '10087654321' }),
  removeMember: async (world) => ({
    memberId: await registered(world),
    version: 1,
    on: today,
    reason: '出国定居',
  }),
  transferMember: async (world) => ({
    memberId: await registered(world),
    version: 1,
    on: today,
    toOrganizationId: 'org_b',
  }),
  reportIn: async (world) => duty(await registered(world)),
  endReportIn: async (world) => {
    const { id } = await act(world, secretary, 'reportIn', duty(await registered(world)))
    return { reportInId: id, on: today }
  },
  foundOrganization: async () => branch(),
  changeOrganization: async (world) => ({
    organizationId: await founded(world),
    version: 1,
    on: today,
    name: '新名称',
  }),
  dissolveOrganization: async (world) => ({ organizationId: await founded(world), version: 1, on: today }),
  registerUnit: async () => ({
    name: '企业乙',
    kind: new EnumValue('COMPANY'),
    sector: new EnumValue('ENERGY'),
    regionCode: '150402',
  }),
  coverUnits: async (world) => ({ organizationId: await founded(world), unitIds: ['unit_a'] }),
  ...lifeChanges,
  ...pairChanges,
  ...venueChanges,
  ...foundChanges,
}
