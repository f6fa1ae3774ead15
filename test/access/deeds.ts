import { sql } from 'kysely'
import type { Viewer } from '../../shared/viewer.ts'
import { act, attempt, EnumValue } from './act.ts'
import { type ActivityDeeds, holdActivities } from './activity-changes.ts'
import { writeApplication } from './application-changes.ts'
import { type BodyDeeds, runBodies } from './body-changes.ts'
import { prepareMeeting, writeMinutes } from './call-changes.ts'
import { writeCharters } from './charter-deeds.ts'
import { type CourseDeeds, runCourses } from './course-deeds.ts'
import { type FoundDeeds, writeFoundings } from './found-changes.ts'
import { type LifeDeeds, runLife } from './life-changes.ts'
import { pair } from './linkage-deeds.ts'
import { type MeetingDeeds, meetJointly } from './meeting-deeds.ts'
import { type MemberDeeds, serve } from './member-deeds.ts'
import { careForOutsiders, type OutsideDeeds } from './outside-deeds.ts'
import { type PairDeeds, writePairing } from './pair-changes.ts'
import { holding, people } from './people.ts'
import { type YearPlanDeeds, yearPlan } from './plan-changes.ts'
import { type RequestDeeds, requestMeetings } from './request-changes.ts'
import { carryOut } from './task-changes.ts'
import { takeTurns } from './turn-changes.ts'
import { type VenueDeeds, writeVenues } from './venue-changes.ts'
import { type WorkDeeds, work } from './work-changes.ts'
import type { World } from './world.ts'

const { secretary, fellow, member, office, committee, operator } = people

/** What people have done in the district, so that every field of the graph has a value for somebody. */
export async function doDeeds(world: World): Promise<Deeds> {
  await moveMembers(world)
  const served = await serve(world)
  await lookAtMembers(world)
  const outside = await careForOutsiders(world)
  const deeds = {
    ...served,
    ...outside,
    ...(await meet(world)),
    ...(await meetJointly(world)),
    ...(await prepareMeeting(world)),
    ...(await writeMinutes(world)),
    ...(await carryOut(world)),
    ...(await holdActivities(world)),
    ...(await takeTurns(world)),
    ...(await work(world)),
    ...(await yearPlan(world)),
    ...(await requestMeetings(world)),
    ...(await list(world)),
  }
  await writeCharters(world, deeds.namedMotion)
  await writeApplication(world)
  await act(world, committee, 'dissolveOrganization', {
    organizationId: 'org_gone',
    version: 1,
    on: '2026-11-01',
  })
  const past = { version: 1, on: '2026-06-01' }
  await act(world, committee, 'dissolveRoute', { routeId: 'route_past', ...past })
  await act(world, committee, 'dissolveDistrict', { districtId: 'district_past', ...past })
  // As whoever approved it, in the other county, would have done.
  await sql`update organizations.alliance set status = 'DISSOLVED', dissolved_on = '2026-06-01' where id = 'alliance_two'`.execute(
    world.subgraphs.organizations.database.rows,
  )
  await world.settled()
  await fulfil(world)
  await attempt(world, operator, 'rebuildLinkage', {})
  await world.settled()
  await pair(world)
  const run = { ...(await runCourses(world)), ...(await runBodies(world)) }
  await world.settled()
  const lived = {
    ...(await runLife(world)),
    ...(await writeFoundings(world)),
    ...(await writePairing(world)),
    ...(await writeVenues(world)),
  }
  return { ...deeds, ...run, ...lived }
}

/** The ids of what came of the deeds. */
export interface Deeds
  extends CourseDeeds,
    BodyDeeds,
    LifeDeeds,
    FoundDeeds,
    PairDeeds,
    VenueDeeds,
    MeetingDeeds,
    MemberDeeds,
    OutsideDeeds,
    RequestDeeds,
    ActivityDeeds,
    WorkDeeds,
    YearPlanDeeds {
  readonly openMeeting: string
  readonly preparedMeeting: string
  readonly topic: string
  readonly minutedMeeting: string
  readonly minutes: string
  readonly taskMotion: string
  readonly task: string
  readonly turn: string
  readonly namedMotion: string
  readonly secretMotion: string
  readonly opinion: string
  readonly match: string
  readonly matchDone: string
  readonly matchCancelled: string
  readonly needMet: string
  readonly resourceWeekly: string
  readonly category: string
  readonly resourceAlliance: string
  readonly resourceOwn: string
  readonly needAlliance: string
  readonly needOwn: string
}

/** What either owes as a member, with evidence. */
async function fulfil(world: World): Promise<void> {
  for (const [viewer, organizationId] of [
    [secretary, 'org_a'],
    [fellow, 'org_b'],
  ] as const) {
    const obligationId = await lectureOf(world, viewer, organizationId)
    await act(world, viewer, 'fulfilObligation', { obligationId, on: '2026-11-20', evidence: '签到表' })
  }
}

/** The lecture that an organization owes this half-year. */
export async function lectureOf(world: World, viewer: Viewer, organizationId: string): Promise<string> {
  const query = `{ organization(id: "${organizationId}") { obligations { nodes { id } } } }`
  const { data } = await world.ask(viewer, query)
  return (data as any).organization.obligations.nodes[0].id
}

/** Both come from b to a; each serves in a place of its own besides, of which only that of `self` lasts. */
async function moveMembers(world: World): Promise<void> {
  for (const memberId of ['member_self', 'member_peer']) {
    const transfer = { memberId, toOrganizationId: 'org_a', on: '2025-01-01', reason: '工作调动', version: 1 }
    const { refused } = await attempt(world, fellow, 'transferMember', transfer)
    if (refused) throw new Error(refused)
    const far = { memberId, organizationId: 'org_far', post: '宣讲员', since: '2025-03-01' }
    const { id } = await act(world, secretary, 'reportIn', far)
    await act(world, secretary, 'endReportIn', { reportInId: id, on: '2025-06-01' })
  }
  const lasting = { memberId: 'member_self', organizationId: 'org_b', post: '网格员', since: '2025-09-01' }
  await act(world, secretary, 'reportIn', lasting)
}

/** Who keeps the roll sees in full what is personal of both, so that there is a look to read of. */
async function lookAtMembers(world: World): Promise<void> {
  const known = holding('SECRETARY', 'org_a', {}, 'member_peer')
  for (const viewer of [secretary, known]) {
    const { errors } = await world.ask(viewer, '{ members { nodes { phone(purpose: CONTACT) } } }')
    if (errors) throw errors[0]
  }
}

async function meet(world: World) {
  const call = {
    allianceId: 'alliance_one',
    body: new EnumValue('ASSEMBLY'),
    title: '大会',
    startsAt: '2026-11-23T02:00:00Z',
  }
  const { id: meetingId } = await act(world, office, 'callMeeting', call)
  const { checkInCode: code } = await act(world, office, 'openMeeting', { meetingId })
  for (const delegate of [secretary, fellow]) await act(world, delegate, 'checkIn', { meetingId, code })
  const namedMotion = await decide(world, meetingId, 'NAMED')
  return { openMeeting: meetingId, namedMotion, secretMotion: await decide(world, meetingId, 'SECRET') }
}

async function decide(world: World, meetingId: string, ballot: string): Promise<string> {
  const put = { meetingId, title: '议案', ballot: new EnumValue(ballot) }
  const { id: motionId } = await act(world, office, 'putMotion', put)
  await act(world, office, 'openBallot', { motionId })
  for (const voter of [secretary, fellow])
    await act(world, voter, 'castBallot', { motionId, choice: new EnumValue('FOR') })
  await act(world, office, 'closeBallot', { motionId })
  return motionId
}

async function list(world: World) {
  const of = { organizationId: 'org_a', allianceId: 'alliance_one' }
  const about = { ...of, description: '说明', quantity: 1, unit: '次', category: new EnumValue('TRAINING') }
  const publish = async (noun: string, visibility: string) => {
    const claimBy = noun === 'Need' ? { claimBy: '2026-12-31' } : {}
    const entry = {
      ...about,
      ...claimBy,
      title: `${noun} ${visibility}`,
      visibility: new EnumValue(visibility),
    }
    return (await act(world, secretary, `publish${noun}`, entry)).id
  }
  const ids = {
    resourceAlliance: await publish('Resource', 'ALLIANCE'),
    resourceOwn: await publish('Resource', 'ORGANIZATION'),
    needAlliance: await publish('Need', 'ALLIANCE'),
    needOwn: await publish('Need', 'ORGANIZATION'),
    opinion: (await act(world, member, 'registerOpinion', { ...of, title: '路灯', content: '不亮' })).id,
  }
  const counterpart = { ...about, organizationId: 'org_b', visibility: new EnumValue('ALLIANCE') }
  await act(world, fellow, 'publishNeed', { ...counterpart, title: 'Resource ALLIANCE' })
  await act(world, fellow, 'publishResource', { ...counterpart, title: 'Need ALLIANCE' })
  await world.settled()
  const match = await foundMatch(world)
  await act(world, fellow, 'offerMatch', { matchId: match, quantity: 2 })
  return { ...ids, match, ...(await deal(world)) }
}

/** What is told of an entry besides. */
const details = {
  address: '振兴大街 1 号',
  contact: '0476-1234567',
  cost: '每次 10 元',
  windows: [
    {
      weekdays: [new EnumValue('MO')],
      from: '2026-01-01',
      to: '2026-12-31',
      startTime: '08:00',
      endTime: '18:00',
    },
  ],
  attachments: [{ name: '说明', url: 'https://example.org/a.pdf' }],
}

/** A deal about a weekly resource of a for a need of b, from the proposal to the ratings, and one that is called off. */
async function deal(world: World) {
  const of = {
    allianceId: 'alliance_one',
    visibility: new EnumValue('ALLIANCE'),
    category: new EnumValue('VENUE'),
  }
  const hall = { organizationId: 'org_county', parent: 'VENUE', code: 'VENUE_HALL', zh: '会堂', en: 'hall' }
  const { id: category } = await act(world, committee, 'addCategory', hall)
  const about = { ...of, ...details, categoryCode: hall.code, quantity: 5, unit: '场' }
  const weekly = { ...about, organizationId: 'org_a', title: '多功能厅' }
  const { id: resourceWeekly } = await act(world, secretary, 'publishResource', weekly)
  const proposed = async (title: string) => {
    const need = { ...about, organizationId: 'org_b', title }
    const { id: needId } = await act(world, fellow, 'publishNeed', need)
    const terms = { needId, resourceId: resourceWeekly, quantity: 1, occurrences: ['2026-11-30'] }
    return { needId, matchId: (await act(world, secretary, 'proposeMatch', terms)).id }
  }
  const { needId: needMet, matchId: matchDone } = await proposed('办培训')
  const { matchId: matchCancelled } = await proposed('办讲座')
  await act(world, secretary, 'cancelMatch', { matchId: matchCancelled, reason: '会期变动' })
  await act(world, fellow, 'acceptMatch', { matchId: matchDone })
  await act(world, secretary, 'handOverMatch', { matchId: matchDone })
  await act(world, fellow, 'completeMatch', { matchId: matchDone })
  await act(world, fellow, 'rateMatch', { matchId: matchDone, stars: 5, text: '很好' })
  return { matchDone, matchCancelled, needMet, resourceWeekly, category }
}

async function foundMatch(world: World): Promise<string> {
  const { data } = await world.ask(secretary, '{ need(id: "need_public") { matches { nodes { id } } } }')
  return (data as any).need.matches.nodes[0].id
}
