import type { Viewer } from '../../shared/viewer.ts'
import { takeAttendance } from '../../subgraphs/members/points/attendance.reaction.ts'
import { takeHours } from '../../subgraphs/members/team/hours.reaction.ts'
import { act, EnumValue } from './act.ts'
import { people } from './people.ts'
import { colleague, joinPool } from './talent-changes.ts'
import { serveInTeams } from './team-changes.ts'
import type { World } from './world.ts'

const { secretary, committee } = people

/** The ids of what came of it. */
export interface MemberDeeds {
  readonly pointsRules: string
  /** The own one, and a colleague's. */
  readonly talents: readonly string[]
  readonly appeals: readonly string[]
  /** One that lasts, and one that is dissolved. */
  readonly teams: readonly string[]
}

/** What becomes of the members of a besides their moves. */
export async function serve(world: World): Promise<MemberDeeds> {
  const { id: pointsRules } = await act(world, secretary, 'setPointsRules', rules)
  for (const memberId of ['member_self', 'member_peer']) await holdPosts(world, memberId)
  await instruct(world, 'member_self', '2025-03-01')
  await instruct(world, 'member_peer', '2025-07-01')
  for (const memberId of ['member_self', 'member_peer']) await earn(world, memberId)
  for (const memberId of ['member_self', 'member_peer']) await second(world, memberId)
  const talents = await joinPool(world)
  await act(world, secretary, 'setPointsRanking', { organizationId: 'org_a', ranked: true })
  const appeals = [await appeal(world, people.member), await appeal(world, colleague)]
  const teams = await serveInTeams(world)
  for (const memberId of ['member_self', 'member_peer']) await honour(world, memberId)
  for (const viewer of [people.member, colleague])
    await act(world, viewer, 'showRole', { role: '党员示范岗', pledge: '首问负责' })
  return { pointsRules, talents, appeals, teams }
}

/** One post that has ended, and one that lasts. */
async function holdPosts(world: World, memberId: string): Promise<void> {
  const since = '2025-02-01'
  const past = { memberId, kind: new EnumValue('COMMITTEE_MEMBER'), since }
  const { id: postId } = await act(world, secretary, 'beginPost', past)
  await act(world, secretary, 'endPost', { postId, on: '2025-08-01' })
  await act(world, secretary, 'beginPost', { memberId, kind: new EnumValue('LIAISON'), since })
}

/** For a while at b's, which is over. */
async function second(world: World, memberId: string): Promise<void> {
  const service = {
    memberId,
    organizationId: 'org_b',
    post: '副主任',
    since: '2025-02-01',
    dueOn: '2026-02-01',
  }
  const { id: secondmentId } = await act(world, secretary, 'beginSecondment', service)
  await act(world, secretary, 'endSecondment', { secondmentId, on: '2025-12-01' })
}

/** One that was taken back. */
async function honour(world: World, memberId: string): Promise<void> {
  const award = { memberId, title: '优秀共产党员', awardedOn: '2024-07-01' }
  const { id: honourId } = await act(world, secretary, 'awardHonour', award)
  await act(world, secretary, 'revokeHonour', { honourId, on: '2025-07-01' })
}

/** Against an entry of one's own, which is countered. */
async function appeal(world: World, viewer: Viewer): Promise<string> {
  const entry = { memberId: viewer.memberId, item: 'STUDY', on: '2026-04-01' }
  const { id: entryId } = await act(world, secretary, 'enterPoints', entry)
  const { id } = await act(world, viewer, 'appealPoints', { entryId, grounds: '演示申诉理由' })
  const decision = { appealId: id, version: 1, uphold: true, answer: '演示申诉答复' }
  await act(world, secretary, 'decidePointsAppeal', decision)
  return id
}

/** At a's for a while, and then at a unit that has no organization. */
async function instruct(world: World, memberId: string, since: string): Promise<void> {
  const branch = { memberId, organizationId: 'org_a', since }
  const { id: instructorId } = await act(world, committee, 'assignInstructor', branch)
  await act(world, committee, 'endInstructor', { instructorId, on: '2025-08-01' })
  const unitId = `unit_${memberId.replace('member_', '')}`
  await act(world, committee, 'assignInstructor', { memberId, unitId, since: '2025-09-01' })
}

const rules = {
  organizationId: 'org_a',
  effectiveFrom: '2025-01-01',
  base: 60,
  floor: 0,
  ceiling: 100,
  vetoTo: 0,
  items: [
    { code: 'STUDY', name: '集中学习', points: 2, cap: 10 },
    { code: 'SERVICE', name: '志愿服务', points: 1.5, perHour: true, activityKind: 'VOLUNTEER' },
  ],
}

/** By hand, which is countered, and by attendance. */
async function earn(world: World, memberId: string): Promise<void> {
  const entry = { memberId, item: 'STUDY', on: '2026-03-01' }
  const { id: entryId } = await act(world, secretary, 'enterPoints', entry)
  await act(world, secretary, 'correctPoints', { entryId })
  const told = { id: 'event_x', source: 'activities', position: 1, at: '2026-05-02T01:00:00Z', actor: null }
  const data = { on: '2026-05-01', kind: 'VOLUNTEER', attendance: [{ memberId, hours: 2 }] }
  const about = { activity: `activity_${memberId.replace('member_', '')}`, organization: ['org_city'] }
  const events = [{ ...told, kind: 'activity.closed', about, data }]
  for (const take of [takeHours, takeAttendance]) await take(world.subgraphs.members.database.rows, events)
}
