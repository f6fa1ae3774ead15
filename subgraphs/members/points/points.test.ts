import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'
import { takeAttendance } from './attendance.reaction.ts'

let fixture: Fixture
beforeAll(async () => {
  const duty = { organizationId: 'org_c', post: '宣讲员', since: '2024-01-01' }
  fixture = await openFixture([
    fact('anna', 'org_a', { reportIns: [duty] }),
    fact('ben', 'org_a'),
    fact('cai', 'org_c'),
  ])
})
afterAll(() => fixture.close())

const set = /* GraphQL */ `mutation($input: SetPointsRulesInput!) {
  setPointsRules(input: $input) { pointsRules { id version base items { code points cap } } userErrors { field code } }
}`
const enter = /* GraphQL */ `mutation($input: EnterPointsInput!) {
  enterPoints(input: $input) { pointsEntry { id points quantity rules { version } } userErrors { field code } }
}`
const correct = /* GraphQL */ `mutation($input: CorrectPointsInput!) {
  correctPoints(input: $input) { pointsEntry { points quantity correctsId } userErrors { code } }
}`
const east = viewer('COMMITTEE', 'org_east')
const rules = {
  organizationId: 'org_east',
  effectiveFrom: '2025-01-01',
  base: 60,
  floor: 0,
  ceiling: 100,
  vetoTo: 0,
  items: [
    { code: 'STUDY', name: '集中学习', points: 2.5, cap: 10 },
    { code: 'SERVICE', name: '志愿服务', points: 1.5, perHour: true, activityKind: 'VOLUNTEER' },
    { code: 'DISCIPLINE', name: '党纪处分', points: 0, veto: true },
  ],
}
const entry = { memberId: 'member_anna', item: 'STUDY', on: '2026-03-01' }

async function refused(by: ReturnType<typeof viewer>, query: string, input: object): Promise<unknown> {
  const { data } = await fixture.run(by, query, { input })
  return pick(Object.values(data as object)[0], 'userErrors.code')[0]
}

async function scoreOf(name: string, args = '') {
  const { data } = await fixture.run(
    east,
    `{ member(id: "member_${name}") { points${args} { year score vetoed } } }`,
  )
  return pick(data, 'member.points')[0]
}

test('an organization sets its rules in versions, none of which changes the past', async () => {
  expect(await refused(secretary('org_a'), set, rules)).toBe('FORBIDDEN')
  expect(await refused(east, set, { ...rules, organizationId: 'org_none' })).toBe('NOT_FOUND')
  expect(await refused(east, set, { ...rules, floor: 70 })).toBe('INVALID_INPUT')
  expect(await scoreOf('anna')).toBeUndefined()
  const { data } = await fixture.run(east, set, { input: { ...rules, idempotencyKey: 'one' } })
  expect(pick(data, 'setPointsRules.pointsRules')).toMatchObject([
    { version: 1, base: 60, items: [{ code: 'STUDY', points: 2.5, cap: 10 }, { points: 1.5 }, {}] },
  ])
  expect((await fixture.run(east, set, { input: { ...rules, idempotencyKey: 'one' } })).data).toEqual(data)
  expect(await refused(east, set, { ...rules, effectiveFrom: '2026-01-01' })).toBe('DATE_ORDER')
  expect(await scoreOf('anna')).toEqual({ year: 2026, score: 60, vetoed: false })
})

test.each([
  ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_anna'), {}, 'FORBIDDEN'],
  ['the host', secretary('org_c'), {}, 'FORBIDDEN'],
  ['a stranger', secretary('org_b'), {}, 'NOT_FOUND'],
  ['the secretary', secretary('org_a'), { item: 'NONE' }, 'INVALID_INPUT'],
  ['the secretary', secretary('org_a'), { quantity: 1.5 }, 'INVALID_INPUT'],
  ['the secretary', secretary('org_a'), { on: '2026-12-01' }, 'FUTURE_DATE'],
  ['the secretary, on a day without rules', secretary('org_a'), { on: '2024-12-31' }, 'INVALID_INPUT'],
  ['another secretary, without rules', secretary('org_c'), { memberId: 'member_cai' }, 'INVALID_INPUT'],
])('points entered by %s %j %j are refused: %s', async (_name, by, differently, code) => {
  expect(await refused(by, enter, { ...entry, ...differently })).toBe(code)
})

test('points count up to the cap of the year, and a mistake is countered once', async () => {
  const made = await fixture.run(secretary('org_a'), enter, { input: { ...entry, quantity: 3 } })
  expect(pick(made.data, 'enterPoints.pointsEntry')).toMatchObject([{ points: 7.5, rules: { version: 1 } }])
  await fixture.run(secretary('org_a'), enter, { input: { ...entry, quantity: 2, on: '2026-04-01' } })
  expect(await scoreOf('anna')).toMatchObject({ score: 70 })
  expect(await scoreOf('anna', '(asOf: "2026-03-31")')).toMatchObject({ score: 67.5 })
  expect(await scoreOf('anna', '(asOf: "2025-12-31")')).toMatchObject({ year: 2025, score: 60 })
  const [entryId] = pick(made.data, 'enterPoints.pointsEntry.id')
  expect(await refused(secretary('org_b'), correct, { entryId })).toBe('NOT_FOUND')
  const { data } = await fixture.run(secretary('org_a'), correct, { input: { entryId } })
  expect(pick(data, 'correctPoints.pointsEntry')).toEqual([
    { points: -7.5, quantity: -3, correctsId: entryId },
  ])
  expect(await refused(secretary('org_a'), correct, { entryId })).toBe('WRONG_STATE')
  expect(await scoreOf('anna')).toMatchObject({ score: 65 })
})

test('a veto overrides the rest until it is countered', async () => {
  const veto = await fixture.run(secretary('org_a'), enter, { input: { ...entry, item: 'DISCIPLINE' } })
  expect(await scoreOf('anna')).toMatchObject({ score: 0, vetoed: true })
  const [entryId] = pick(veto.data, 'enterPoints.pointsEntry.id')
  await fixture.run(secretary('org_a'), correct, { input: { entryId } })
  expect(await scoreOf('anna')).toMatchObject({ score: 65, vetoed: false })
})

async function tell(
  kind: string,
  attendance: readonly { memberId: string; hours: number }[],
  on = '2026-05-01',
  organization = ['org_east', 'org_c'],
): Promise<void> {
  const told = { id: 'event_x', source: 'activities', position: 1, at: '2026-05-02T01:00:00Z', actor: null }
  const data = { on, regionCode: '150402', kind: 'VOLUNTEER', attendance }
  await takeAttendance(fixture.members.database.rows, [
    { ...told, kind, about: { activity: 'activity_x', organization }, data },
  ])
}

test('attendance earns by the hour; told again it corrects itself, and a cancelled activity earns nothing', async () => {
  const scores = async () => [await scoreOf('anna'), await scoreOf('ben')].map((each) => (each as any).score)
  const came = (anna: number, ben: number) => [
    { memberId: 'member_anna', hours: anna },
    { memberId: 'member_ben', hours: ben },
    { memberId: 'member_cai', hours: 1 },
    { memberId: 'member_unknown', hours: 1 },
  ]
  await tell('activity.closed', came(2, 1.25))
  expect(await scores()).toEqual([68, 61.88])
  await tell('activity.closed', came(2, 1.25))
  expect(await scores()).toEqual([68, 61.88])
  await tell('activity.closed', came(2, 2.5))
  expect(await scores()).toEqual([68, 63.75])
  // Who has reported in at c came for it, who only belongs to a did not.
  await tell('activity.closed', came(2, 2.5), '2026-05-01', ['org_c'])
  expect(await scores()).toEqual([68, 60])
  await tell('activity.closed', came(4, 1.25).slice(0, 1))
  expect(await scores()).toEqual([71, 60])
  await tell('activity.closed', came(4, 1).slice(0, 1), '2025-05-01')
  expect(await scores()).toEqual([65, 60])
  expect(await scoreOf('anna', '(asOf: "2025-12-31")')).toMatchObject({ score: 66 })
  await tell('activity.cancelled', [])
  expect(await scoreOf('anna', '(asOf: "2025-12-31")')).toMatchObject({ score: 60 })
  expect(await scores()).toEqual([65, 60])
  const { data } = await fixture.run(
    east,
    '{ member(id: "member_ben") { pointsEntries { nodes { id points activityId } } } }',
  )
  expect(
    pick(data, 'member.pointsEntries.nodes')
      .map((each: any) => each.points)
      .sort(),
  ).toEqual([-3.75, 1.87, 1.88])
  const [entryId] = pick(data, 'member.pointsEntries.nodes.id')
  expect(await refused(secretary('org_a'), correct, { entryId })).toBe('WRONG_STATE')
})

test('the host of a report-in is not told the points, and the database refuses to rewrite them', async () => {
  const { data, errors } = await fixture.run(
    secretary('org_c'),
    '{ member(id: "member_anna") { points { score } pointsEntries { totalCount } } }',
  )
  expect(data).toEqual({ member: { points: null, pointsEntries: null } })
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  const { rows } = fixture.members.database
  await expect(sql`update members.points_entry set points = 0`.execute(rows)).rejects.toThrow('append-only')
  await expect(sql`delete from members.points_rules`.execute(rows)).rejects.toThrow('append-only')
})

test('the points of all members of a page take as many statements as those of one', async () => {
  const query = (first: number) => `{ members(first: ${first}) { nodes { points { score } } } }`
  expect(await fixture.statements(east, query(2))).toBe(await fixture.statements(east, query(1)))
})
