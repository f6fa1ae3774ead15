import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementsOf } from '../../shared/database/test-statements.ts'
import { encodeCursor } from '../../shared/events/cursor.ts'
import { newId } from '../../shared/ids.ts'
import { Moment } from '../../shared/moment.ts'
import { loadActivities } from './activity/activity.load.ts'
import { alliance, member, told } from './fixture/alliance-facts.ts'
import { above } from './fixture/callers.ts'
import { openBallot, openMeeting, vote } from './fixture/held-meeting.ts'
import { authorship, heldMeeting, recordedActivity } from './fixture/records.ts'
import { openTestAlliance, type TestAlliance } from './fixture/test-alliance.ts'
import { loadMeetings } from './meeting/meeting.load.ts'

const many = 50
let at: TestAlliance
let alliances: string[]

beforeAll(async () => {
  at = await openTestAlliance(many)
  const others = Array.from({ length: many - 1 }, () => newId('alliance'))
  for (const id of others) at.organizations.write(...told(alliance(id, many)))
  await at.tell()
  alliances = [at.allianceId, ...others]
  const { rows } = at.subgraph.database
  const days = ['2026-02-01', '2026-05-01', '2026-10-01']
  await loadMeetings(
    rows,
    alliances.flatMap((id) => days.map((day) => heldMeeting(id, day, many))),
    authorship,
  )
  await loadActivities(
    rows,
    alliances.map((id) => recordedActivity(id, '2026-06-01', many)),
    authorship,
  )
  for (let count = 0; count < 3; count++) {
    const { meetingId } = await openMeeting(at, 2, { title: '进行中' })
    await vote(at, await openBallot(at, meetingId), 1, 'FOR')
  }
})
afterAll(() => at.close())

const meetingFields = `id title alliance { id } quorum { entitled required present article { id } }
  attendances(first: 3) { totalCount nodes { organization { id } checkedInAt } }
  motions { id ballotsCast ballots { choice } verdict { outcome explanation article { id } } meeting { id } }`
const activityFields =
  'id host { id } alliance { id } participants(first: 3) { totalCount nodes { organization { id } } }'
const page = (fields: string) => `(first: $first) { totalCount pageInfo { endCursor } nodes { ${fields} } }`
const entity = (type: string, fields: string) =>
  `query($of: [_Any!]!, $first: Int) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`
const ofType = (type: string, ids: string[]) => ids.map((id) => ({ __typename: type, id }))

test.each([
  [
    'meetings',
    `query($first: Int) { meetings${page(meetingFields)} }`,
    () => [{ first: 1 }, { first: many }],
  ],
  [
    'activities',
    `query($first: Int) { activities${page(activityFields)} }`,
    () => [{ first: 1 }, { first: many }],
  ],
  [
    'alliances with their meetings, activities and obligations',
    entity(
      'Alliance',
      `meetings${page(meetingFields)} activities${page(activityFields)} obligations${page('id title fulfilledBy { id title }')}`,
    ),
    () => [
      { first: 10, of: ofType('Alliance', alliances.slice(0, 1)) },
      { first: 10, of: ofType('Alliance', alliances) },
    ],
  ],
  [
    'organizations with what they did',
    entity(
      'Organization',
      `lastActiveOn operation { organizations operating } meetings${page('id quorum { met }')} activities${page('id')}`,
    ),
    () =>
      [1, many].map((count) => ({
        first: 3,
        of: ofType(
          'Organization',
          Array.from({ length: count }, (_, index) => member(index + 1)),
        ),
      })),
  ],
])('%s: as many statements for 50 rows as for one', async (_what, text, variables) => {
  const [one, fifty] = variables()
  const few = await at.statements(above, text, one)
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThanOrEqual(20)
  expect(await at.statements(above, text, fifty)).toBe(few)
})

test('live queries of one moment: as many statements for 50 meetings as for one', async () => {
  const { rows } = await sql<{ position: number; meetingId: string }>`
    select max(position) as position, about->>'meeting' as "meetingId" from activities.event
    where starts_with(kind, 'meeting.') group by 2 limit ${many}`.execute(at.subgraph.database.rows)
  const text = `query ($meetingId: ID!, $at: String!) {
    meetingChanges(meetingId: $meetingId, at: $at) { cursor meeting { ${meetingFields} } } }`
  const statements = (told: typeof rows) => {
    const caller = { ...above, moment: new Moment() }
    return statementsOf(at.subgraph.database, () =>
      Promise.all(
        told.map(async ({ position, meetingId }) => {
          const variables = { meetingId, at: encodeCursor({ source: 'activities', position }) }
          const { data } = await at.run(caller, text, variables)
          expect(data?.meetingChanges).toMatchObject([{ meeting: { id: meetingId } }])
        }),
      ),
    )
  }
  expect(rows).toHaveLength(many)
  const few = await statements(rows.slice(0, 1))
  expect((await statements(rows)).length).toBe(few.length)
})
