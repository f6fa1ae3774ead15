import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
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
import { takeHours } from './hours.reaction.ts'

let fixture: Fixture
const keeper = secretary('org_a')
const county = viewer('COMMITTEE', 'org_east')
const people = ['anna', 'bert', 'cora', 'dora', 'emma', 'fred']

beforeAll(async () => {
  fixture = await openFixture([
    ...people.map((id) => fact(id, 'org_a')),
    fact('gus', 'org_b'),
    fact('ivy', 'org_a'),
    fact('hal', 'org_a'),
  ])
})
afterAll(() => fixture.close())

interface Payload {
  readonly userErrors: { readonly code: string }[]
  readonly team?: { readonly id: string; readonly version: number } | null
  readonly teamMember?: { readonly id: string } | null
}

async function change(
  by: ReturnType<typeof viewer>,
  name: string,
  input: object,
  noun = /joinTeam|leaveTeam/.test(name) ? 'teamMember { id }' : 'team { id version }',
): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
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
  organization = ['org_east'],
) {
  const attendance = Object.entries(hours).map(([id, given]) => ({ memberId: `member_${id}`, hours: given }))
  const event = { kind: 'activity.closed', about: { activity, organization }, data: { on, kind, attendance } }
  await take(event)
}

async function take(event: Pick<RecordedEvent, 'kind' | 'about'> & { data?: object }): Promise<void> {
  const rest = { id: 'event_x', source: 'activities', position: 1, at: '2026-06-01T00:00:00Z', actor: null }
  await takeHours(fixture.members.database.rows, [{ ...rest, ...event } as RecordedEvent])
}

async function service(
  by: ReturnType<typeof viewer> | undefined,
  teamId: string,
  days = { from: '2026-01-01', to: '2026-12-31' },
) {
  const query = `query($id: ID!, $from: Date!, $to: Date!) { team(id: $id) { service(from: $from, to: $to) { persons hours } } }`
  const { data } = await fixture.run(by, query, { id: teamId, ...days })
  return (data as { team: { service: unknown } }).team.service
}

test('a team gives the hours that those gave who were in it then; told again, an activity replaces what was told', async () => {
  const teamId = await founded()
  for (const id of people) expect((await join(teamId, id)).userErrors).toEqual([])
  expect((await join(teamId, 'anna')).userErrors).toEqual([{ code: 'IN_TEAM' }])
  await close('activity_1', '2026-03-01', { anna: 2, bert: 2, gus: 8 })
  await close('activity_2', '2026-01-15', { anna: 4 })
  await close('activity_3', '2026-04-01', { anna: 9 }, 'STUDY')
  await close('activity_4', '2026-04-01', { anna: 9 }, 'VOLUNTEER', ['org_b'])
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
  await close('activity_5', '2026-05-06', { anna: 3 })
  await close('activity_6', '2026-11-02', { anna: 3, bert: 3, cora: 3, dora: 3, emma: 3 })
  expect(await service(analyst, teamId)).toEqual({ persons: 5, hours: 5 })
  const nothing = { persons: null, hours: null }
  expect(await service(analyst, teamId, { from: '2026-03-01', to: '2026-03-30' })).toEqual(nothing)
  expect(await service(analyst, teamId, { from: '2026-05-01', to: '2026-05-31' })).toEqual(nothing)
  expect(await service(analyst, teamId, { from: '2026-06-01', to: '2026-06-30' })).toEqual({
    persons: 0,
    hours: 0,
  })
  expect(await service(county, teamId)).toEqual({ persons: 6, hours: 26.5 })
  const query = `query($id: ID!) { team(id: $id) { name members(first: 10) { totalCount nodes { member { id } } } } }`
  expect((await fixture.run(analyst, query, { id: teamId })).data).toEqual({
    team: { name: '先锋志愿服务队', members: { totalCount: 0, nodes: [] } },
  })
})

test('of who is erased what was given still counts, and nothing new is taken', async () => {
  const given = async () => {
    const { rows } = await sql`
      select activity_id as id, hours::float8 from members.volunteer_hours where member_id = 'member_hal' order by 1`.execute(
      fixture.members.database.rows,
    )
    return rows
  }
  await close('activity_7', '2026-03-01', { hal: 2 })
  const memberId = 'member_hal'
  await change(keeper, 'removeMember', { memberId, version: 1, on: '2026-05-01' }, 'member { id }')
  await change(keeper, 'eraseMember', { memberId, version: 2 }, 'member { id }')
  await close('activity_7', '2026-03-01', { hal: 5, anna: 1 })
  await close('activity_8', '2026-04-01', { hal: 5 })
  expect(await given()).toEqual([{ id: 'activity_7', hours: 2 }])
  await take({ kind: 'activity.cancelled', about: { activity: 'activity_7' } })
  expect(await given()).toEqual([])
})

test('the hours of many activities are taken by as many statements as those of one', async () => {
  const events = ['activity_8', 'activity_9', 'activity_10'].map((activity) => ({
    ...{ id: 'event_x', source: 'activities', position: 1, at: '2026-06-01T00:00:00Z', actor: null },
    kind: 'activity.closed',
    about: { activity, organization: ['org_a'] },
    data: { on: '2025-01-01', kind: 'VOLUNTEER', attendance: [{ memberId: 'member_anna', hours: 1 }] },
  }))
  const { database } = fixture.members
  const sent = await statementsOf(database, () => takeHours(database.rows, events))
  expect(sent).toHaveLength(2)
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
    'team.left',
    'team.dissolved',
  ])
  expect(told[3]!.about).toEqual({ team: teamId, member: 'member_anna', organization: 'org_a' })
  expect(told[4]!.data).toEqual({
    teamId,
    kind: 'VOLUNTEER',
    name: '红色突击队',
    regionCode: '150402',
    on: '2026-11-01',
  })
})

const lockedBy = async (work: () => Promise<unknown>) =>
  (await statementsOf(fixture.members.database, work)).flatMap((text) =>
    [...text.matchAll(/(?:"|members\.)(team|team_member)\b.* for update/gs)].map(([, table]) => table),
  )

test('whoever goes to another organization leaves the teams of the one before, and others are told; locks have one order', async () => {
  const teamId = await founded()
  const ofCounty = (await change(county, 'foundTeam', founding({ organizationId: 'org_east' }))).team!.id
  const ids = [(await join(teamId, 'ivy')).teamMember!.id]
  await join(ofCounty, 'ivy', county)
  const transfer = `mutation { transferMember(input: { memberId: "member_ivy", version: 1, toOrganizationId: "org_b", on: "2026-06-01" }) { userErrors { code } } }`
  await fixture.run(county, transfer)
  const { data } = await fixture.run(
    county,
    '{ member(id: "member_ivy") { teams { nodes { id until team { id } } } } }',
  )
  expect(pick(data, 'member.teams.nodes')).toEqual(
    expect.arrayContaining([
      { id: ids[0], until: '2026-06-01', team: { id: teamId } },
      { id: expect.any(String), until: null, team: { id: ofCounty } },
    ]),
  )
  await fixture.members.events.publish()
  const left = async () =>
    (await fixture.members.events.read(0, 1000))
      .filter(({ kind, about }) => kind === 'team.left' && about.member === 'member_ivy')
      .map(({ about }) => about.team)
  expect(await left()).toEqual([teamId])
  const leave = `mutation($id: ID!) { leaveTeam(input: { teamMemberId: $id, on: "2026-11-01" }) { userErrors { code } } }`
  const open = pick(data, 'member.teams.nodes').find((each: any) => each.until === null) as { id: string }
  expect(await lockedBy(() => fixture.run(county, leave, { id: open.id }))).toEqual(['team', 'team_member'])
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
