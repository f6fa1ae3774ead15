import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import {
  entities,
  type Fixture,
  fact,
  openFixture,
  pick,
  references,
  secretary,
  viewer,
} from '../members-fixture.ts'
import { takeAttendance } from '../points/attendance.reaction.ts'

let fixture: Fixture
const keeper = secretary('org_a')
const county = viewer('COMMITTEE', 'org_east')
const people = ['anna', 'bert', 'cora', 'dora', 'emma', 'fred']

beforeAll(async () => {
  fixture = await openFixture([...people.map((id) => fact(id, 'org_a')), fact('gus', 'org_b')])
})
afterAll(() => fixture.close())

interface Payload {
  readonly userErrors: { readonly code: string }[]
  readonly team?: { readonly id: string; readonly version: number } | null
  readonly teamMember?: { readonly id: string } | null
}

async function change(by: ReturnType<typeof viewer>, name: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const noun = /joinTeam|leaveTeam/.test(name) ? 'teamMember { id }' : 'team { id version }'
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code } ${noun} } }`,
    { input },
  )
  return (data as Record<string, Payload>)[name]!
}

const founding = (full: object = {}) => ({
  organizationId: 'org_a',
  kind: 'VOLUNTEER',
  name: '先锋志愿服务队',
  foundedOn: '2026-01-01',
  ...full,
})

async function founded(): Promise<string> {
  return (await change(keeper, 'foundTeam', founding())).team!.id
}

const join = (teamId: string, memberId: string, by = keeper) =>
  change(by, 'joinTeam', { teamId, memberId: `member_${memberId}`, since: '2026-02-01' })

/** Activities tell who came and how long each gave. */
async function close(
  activity: string,
  on: string,
  hours: Readonly<Record<string, number>>,
  kind = 'VOLUNTEER',
) {
  const attendance = Object.entries(hours).map(([id, given]) => ({ memberId: `member_${id}`, hours: given }))
  const event = { kind: 'activity.closed', about: { activity }, data: { on, kind, attendance } }
  await take(event)
}

async function take(event: Pick<RecordedEvent, 'kind' | 'about'> & { data?: object }): Promise<void> {
  const rest = { id: 'event_x', source: 'activities', position: 1, at: '2026-06-01T00:00:00Z', actor: null }
  await takeAttendance(fixture.members.database.rows, [{ ...rest, ...event } as RecordedEvent])
}

async function service(by: ReturnType<typeof viewer> | undefined, teamId: string) {
  const query = `query($id: ID!) { team(id: $id) { service(from: "2026-01-01", to: "2026-12-31") { persons hours } } }`
  const { data } = await fixture.run(by, query, { id: teamId })
  return (data as { team: { service: unknown } }).team.service
}

test('a team gives the hours that those gave who were in it then; told again, an activity replaces what was told', async () => {
  const teamId = await founded()
  for (const id of people) expect((await join(teamId, id)).userErrors).toEqual([])
  expect((await join(teamId, 'anna')).userErrors).toEqual([{ code: 'IN_TEAM' }])
  await close('activity_1', '2026-03-01', { anna: 2, bert: 2, gus: 8 })
  await close('activity_2', '2026-01-15', { anna: 4 })
  await close('activity_3', '2026-04-01', { anna: 9 }, 'STUDY')
  expect(await service(keeper, teamId)).toEqual({ persons: 2, hours: 4 })
  await close('activity_1', '2026-03-01', { anna: 2.5, bert: 2, cora: 1, dora: 1, emma: 1, fred: 1 })
  expect(await service(county, teamId)).toEqual({ persons: 6, hours: 8.5 })
  const own = viewer('PARTY_MEMBER', 'org_a', 'member_anna')
  const { data } = await fixture.run(own, '{ me { serviceHours(from: "2026-01-01", to: "2026-12-31") } }')
  expect(data).toEqual({ me: { serviceHours: 6.5 } })
  await take({ kind: 'activity.cancelled', about: { activity: 'activity_2' } })
  expect(
    (await fixture.run(own, '{ me { serviceHours(from: "2026-01-01", to: "2026-12-31") } }')).data,
  ).toEqual({
    me: { serviceHours: 2.5 },
  })
})

test('to those without a right to persons a team of few tells nothing, and one of more in fives', async () => {
  const teamId = await founded()
  const analyst = viewer('ANALYST', 'org_city')
  for (const id of people.slice(0, 4)) await join(teamId, id)
  expect([await service(analyst, teamId), await service(undefined, teamId)]).toEqual([
    { persons: null, hours: null },
    { persons: null, hours: null },
  ])
  for (const id of people.slice(4)) await join(teamId, id)
  expect(await service(analyst, teamId)).toEqual({ persons: 5, hours: 5 })
  const query = `query($id: ID!) { team(id: $id) { name members(first: 10) { totalCount nodes { member { id } } } } }`
  expect((await fixture.run(analyst, query, { id: teamId })).data).toEqual({
    team: { name: '先锋志愿服务队', members: { totalCount: 0, nodes: [] } },
  })
})

test('founded, called otherwise, dissolved: whoever is in it leaves it, and others are told', async () => {
  const teamId = await founded()
  await join(teamId, 'anna')
  const named = await change(keeper, 'changeTeam', { teamId, version: 1, name: '红色突击队' })
  expect(named).toMatchObject({ userErrors: [], team: { version: 2 } })
  const end = { teamId, version: 2, on: '2026-11-01' }
  expect((await change(keeper, 'dissolveTeam', { ...end, version: 1 })).userErrors).toEqual([
    { code: 'STALE_VERSION' },
  ])
  expect((await change(keeper, 'dissolveTeam', end)).userErrors).toEqual([])
  expect((await join(teamId, 'bert')).userErrors).toEqual([{ code: 'WRONG_STATE' }])
  const selection = 'teams(first: 1) { nodes { name dissolvedOn members(first: 5) { nodes { until } } } }'
  const { data } = await fixture.run(
    keeper,
    entities('Organization', selection),
    references('Organization', 'org_a'),
  )
  expect(pick(data, '_entities.teams.nodes.members.nodes.until')).toContain('2026-11-01')
  await fixture.members.events.publish()
  const told = (await fixture.members.events.read(0, 1000)).filter(({ about }) => about.team === teamId)
  expect(told.map(({ kind }) => kind)).toEqual([
    'team.founded',
    'team.joined',
    'team.changed',
    'team.dissolved',
  ])
  expect(told[3]!.data).toEqual({
    teamId,
    kind: 'VOLUNTEER',
    name: '红色突击队',
    regionCode: '150402',
    on: '2026-11-01',
  })
})

test.each([
  ['another branch', secretary('org_b'), {}, 'FORBIDDEN'],
  ['a dissolved organization', county, { organizationId: 'org_gone' }, 'INACTIVE_ORGANIZATION'],
  [
    'for an alliance that it is not in',
    county,
    { organizationId: 'org_b', allianceId: 'alliance_x' },
    'INVALID_INPUT',
  ],
  ['a day to come', keeper, { foundedOn: '2027-01-01' }, 'FUTURE_DATE'],
])('not founded: %s', async (_, by, full, code) => {
  expect((await change(by, 'foundTeam', founding(full))).userErrors).toEqual([{ code }])
})

test('who keeps only the roll of the team puts nobody of another roll into it', async () => {
  const teamId = await founded()
  expect((await join(teamId, 'gus')).userErrors).toEqual([{ code: 'NOT_FOUND' }])
  const { teamMember, userErrors } = await join(teamId, 'gus', county)
  expect(userErrors).toEqual([])
  const leave = { teamMemberId: teamMember!.id, on: '2026-03-01' }
  expect((await change(secretary('org_b'), 'leaveTeam', leave)).userErrors).toEqual([{ code: 'FORBIDDEN' }])
  expect((await change(county, 'leaveTeam', leave)).userErrors).toEqual([])
  expect((await change(county, 'leaveTeam', leave)).userErrors).toEqual([{ code: 'WRONG_STATE' }])
})

test('as many statements for many as for one', async () => {
  const selection =
    'teams(first: 5) { nodes { service(from: "2026-01-01", to: "2026-12-31") { hours } members(first: 5) { nodes { member { name teams(first: 2) { totalCount } } } } } }'
  const query = entities('Organization', selection)
  const one = await fixture.statements(county, query, references('Organization', 'org_a'))
  expect(await fixture.statements(county, query, references('Organization', 'org_a', 'org_b'))).toBe(one)
})
