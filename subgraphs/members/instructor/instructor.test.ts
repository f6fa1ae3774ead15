import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { copyStandings } from './standing.copy.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture([
    fact('anna', 'org_a'),
    fact('ben', 'org_c'),
    fact('new', 'org_a', { joinedOn: '2026-01-01', fullOn: null, since: '2026-01-01' }),
  ])
  await stand({ org_b: ['COMPANY'], org_c: ['COMPANY', 'SCHOOL'], org_a: ['AGENCY'] })
})
afterAll(() => fixture.close())

async function stand(units: Record<string, string[]>): Promise<void> {
  const standings = Object.entries(units).map(([organizationId, kinds]) => ({
    organizationId,
    units: kinds.map((kind) => ({ kind, sector: 'ENERGY' })),
  }))
  const told = { id: 'event_x', source: 'organizations', position: 9, at: '', actor: null, about: {} }
  await copyStandings(fixture.members.database.rows, [
    { ...told, kind: 'standing.changed', data: { standings } },
  ])
}

const assign = /* GraphQL */ `mutation($input: AssignInstructorInput!) {
  assignInstructor(input: $input) { instructor { id unitId since until organization { id } member { id } } userErrors { field code } }
}`
const end =
  'mutation($input: EndInstructorInput!) { endInstructor(input: $input) { instructor { until } userErrors { code } } }'
const city = viewer('COMMITTEE', 'org_city')
const east = viewer('COMMITTEE', 'org_east')
const input = { memberId: 'member_anna', organizationId: 'org_b', since: '2026-01-01' }

test.each([
  ['the own secretary', secretary('org_a'), {}, 'FORBIDDEN'],
  ['the secretary of the branch', secretary('org_b'), {}, 'NOT_FOUND'],
  ['a committee beside the branch', east, { organizationId: 'org_c' }, 'FORBIDDEN'],
  ['the committee', city, { memberId: 'member_new' }, 'DATE_ORDER'],
  ['the committee', city, { since: '2026-12-01' }, 'FUTURE_DATE'],
  ['the committee', city, { organizationId: 'org_none' }, 'NOT_FOUND'],
  ['the committee', city, { unitId: 'unit_x' }, 'INVALID_INPUT'],
  ['the committee', city, { organizationId: null, unitId: 'org_b' }, 'INVALID_INPUT'],
  ['the committee', city, { organizationId: null }, 'INVALID_INPUT'],
])('%s %j %j is refused: %s', async (_name, by, differently, code) => {
  const { data } = await fixture.run(by, assign, { input: { ...input, ...differently } })
  expect(pick(data, 'assignInstructor.userErrors.code')).toEqual([code])
})

async function gaps() {
  const query = entities('Organization', 'lacksInstructor instruction { branches lacking }')
  const { data } = await fixture.run(
    undefined,
    query,
    references('Organization', 'org_a', 'org_b', 'org_c', 'org_city'),
  )
  return (data as { _entities: { lacksInstructor: boolean | null; instruction: object }[] })._entities.map(
    ({ lacksInstructor, instruction }) => [lacksInstructor, ...Object.values(instruction)],
  )
}

test('company branches without an instructor are shown until they have one, and again when it ends', async () => {
  expect(await gaps()).toEqual([
    [null, 0, 0],
    [true, 1, 1],
    [true, 1, 1],
    [null, 2, 2],
  ])
  const made = await fixture.run(east, assign, { input })
  const [instructorId] = pick(made.data, 'assignInstructor.instructor.id')
  expect(await gaps()).toEqual([
    [null, 0, 0],
    [false, 1, 0],
    [true, 1, 1],
    [null, 2, 1],
  ])
  const second = await fixture.run(city, assign, { input: { ...input, memberId: 'member_ben' } })
  expect(pick(second.data, 'assignInstructor.userErrors.code')).toEqual(['INSTRUCTED'])
  const wrong = await fixture.run(secretary('org_a'), end, { input: { instructorId, on: '2026-06-01' } })
  expect(pick(wrong.data, 'endInstructor.userErrors.code')).toEqual(['FORBIDDEN'])
  const early = await fixture.run(east, end, { input: { instructorId, on: '2025-12-31' } })
  expect(pick(early.data, 'endInstructor.userErrors.code')).toEqual(['DATE_ORDER'])
  const ended = await fixture.run(east, end, { input: { instructorId, on: '2026-06-01' } })
  expect(ended.data).toEqual({ endInstructor: { instructor: { until: '2026-06-01' }, userErrors: [] } })
  const twice = await fixture.run(east, end, { input: { instructorId, on: '2026-06-01' } })
  expect(pick(twice.data, 'endInstructor.userErrors.code')).toEqual(['WRONG_STATE'])
  await stand({ org_b: [] })
  expect(await gaps()).toEqual([
    [null, 0, 0],
    [null, 0, 0],
    [true, 1, 1],
    [null, 1, 1],
  ])
})

test('a unit without an organization has one too, and loses it when the member leaves', async () => {
  const unit = { ...input, memberId: 'member_ben', organizationId: null, unitId: 'unit_x' }
  expect(
    pick((await fixture.run(city, assign, { input: unit })).data, 'assignInstructor.instructor.unitId'),
  ).toEqual(['unit_x'])
  const leave = 'mutation($i: RemoveMemberInput!) { removeMember(input: $i) { userErrors { code } } }'
  await fixture.run(city, leave, { i: { memberId: 'member_ben', on: '2026-03-01', version: 1 } })
  const { events } = fixture.members
  await events.publish()
  const told = (await events.read(0, 100)).filter(({ kind }) => kind.startsWith('instructor.'))
  expect(told.slice(-2)).toMatchObject([
    {
      kind: 'instructor.assigned',
      about: { member: 'member_ben', unit: 'unit_x' },
      data: { on: '2026-01-01', memberId: 'member_ben', unitId: 'unit_x' },
    },
    { kind: 'instructor.ended', about: { member: 'member_ben', unit: 'unit_x' }, data: { on: '2026-03-01' } },
  ])
})
