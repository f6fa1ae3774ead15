import { sql } from 'kysely'
import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, fellow, office } = people
let count = 0

/** A body is asked to fill a seat, for which two stand; answers the id. */
export async function askSubject({ subgraphs }: World, body = 'JOINT_MEETING'): Promise<string> {
  const { rows } = subgraphs.activities.database
  const id = `application_subject${++count}`
  const title = JSON.stringify({ zh: '推选秘书单位', en: 'Choose the secretary unit' })
  await sql`
    insert into activities.subject (id, alliance_id, matter, body, title, seats, seats_left, status)
    values (${id}, 'alliance_one', 'ELECTION', ${body}, ${title}::jsonb, 1, 1, 'OPEN')`.execute(rows)
  for (const organization of ['org_a', 'org_b'])
    await sql`insert into activities.candidate (subject_id, id, organization_id, title)
      values (${id}, ${`candidate_${id}${organization.slice(-1)}`}, ${organization}, ${title}::jsonb)`.execute(
      rows,
    )
  return id
}

async function openJointMeeting(world: World, present = [secretary, fellow]): Promise<string> {
  const { id: meetingId } = await act(world, office, 'callMeeting', {
    allianceId: 'alliance_one',
    body: new EnumValue('JOINT_MEETING'),
    title: `联席会议${++count}`,
    startsAt: '2026-11-23T02:00:00Z',
  })
  const { checkInCode: code } = await act(world, office, 'openMeeting', { meetingId })
  for (const delegate of present) await act(world, delegate, 'checkIn', { meetingId, code })
  return meetingId
}

/** A motion of a joint meeting, for which the charter names no majority, with its ballot closed. */
async function counted(world: World, meetingId: string): Promise<string> {
  const put = { meetingId, title: '共建安排', ballot: new EnumValue('NAMED') }
  const { id: motionId } = await act(world, office, 'putMotion', put)
  await act(world, fellow, 'recuse', { motionId, reason: '与本单位有关' })
  await act(world, office, 'openBallot', { motionId })
  await act(world, secretary, 'castBallot', { motionId, choice: new EnumValue('FOR') })
  await act(world, office, 'closeBallot', { motionId })
  return motionId
}

/** A motion that was passed. */
export async function passedMotion(world: World): Promise<string> {
  const motionId = await counted(world, await openJointMeeting(world))
  await act(world, office, 'recordDecision', { motionId, version: 3, passed: true, reason: '无人反对' })
  return motionId
}

/** An election of which the ballot is open, and whom it may name. */
async function openElection(world: World, meetingId: string) {
  const subjectId = await askSubject(world)
  const put = { meetingId, subjectId, ballot: new EnumValue('NAMED') }
  const { id: motionId } = await act(world, office, 'putSubject', put)
  await act(world, office, 'openBallot', { motionId })
  return { motionId, candidateIds: [`candidate_${subjectId}a`] }
}

/** A rule that the charter in force has besides, by an article of it. */
export async function addRule({ subgraphs }: World, rule: Input): Promise<void> {
  const { activities, organizations } = subgraphs
  const { rows: articles } = await sql<{ id: string }>`
    select a.id from organizations.article a join organizations.charter c on c.id = a.charter_id
    where c.alliance_id = 'alliance_one' and c.effective_from <= '2026-11-23' order by a.id limit 1`.execute(
    organizations.database.rows,
  )
  const id = `rule_${String(rule.kind).toLowerCase()}`
  await sql`
    insert into activities.charter_rule (charter_id, id, article_id, article_number, rule)
    select activities.charter_on('alliance_one', '2026-11-23'), ${id}, ${articles[0]!.id}, '20',
      ${JSON.stringify(rule)}::jsonb
    on conflict do nothing`.execute(activities.database.rows)
}

/** A meeting to which one has not come, for a reason that the charter names. */
async function excludable(world: World) {
  await addRule(world, {
    kind: 'EXCLUSION',
    body: 'JOINT_MEETING',
    matter: 'ELECTION',
    reasons: ['出差在外'],
  })
  const meetingId = await openJointMeeting(world, [secretary])
  return { meetingId, organizationId: 'org_b', reason: '出差在外' }
}

/** The ids of what came of a joint meeting. */
export interface MeetingDeeds {
  readonly jointMeeting: string
  readonly excludingMeeting: string
  readonly recordedMotion: string
  readonly subjectMotion: string
}

/** A joint meeting with a subject before it, one on which a motion was put, and a conclusion that was recorded. */
export async function meetJointly(world: World): Promise<MeetingDeeds> {
  const jointMeeting = await openJointMeeting(world)
  const recordedMotion = await counted(world, jointMeeting)
  const conclusion = { motionId: recordedMotion, version: 3, passed: true, reason: '无人反对' }
  await act(world, office, 'recordDecision', conclusion)
  const { motionId: subjectMotion, candidateIds } = await openElection(world, jointMeeting)
  await act(world, secretary, 'castElectionBallot', { motionId: subjectMotion, candidateIds })
  await act(world, office, 'closeBallot', { motionId: subjectMotion })
  const excluding = await excludable(world)
  await act(world, office, 'excludeFromCount', excluding)
  return { jointMeeting, excludingMeeting: excluding.meetingId, recordedMotion, subjectMotion }
}

/** For every change of what meetings decide a plausible input. */
export const decisionChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  putSubject: async (world) => ({
    meetingId: await openJointMeeting(world),
    subjectId: await askSubject(world),
    ballot: new EnumValue('NAMED'),
  }),
  excludeFromCount: excludable,
  recuse: async (world) => {
    const put = {
      meetingId: await openJointMeeting(world),
      title: '共建安排',
      ballot: new EnumValue('NAMED'),
    }
    return { motionId: (await act(world, office, 'putMotion', put)).id, reason: '与本单位有关' }
  },
  castElectionBallot: async (world) => openElection(world, await openJointMeeting(world)),
  recordDecision: async (world) => {
    const motionId = await counted(world, await openJointMeeting(world))
    return { motionId, version: 3, passed: true, reason: '无人反对' }
  },
}
