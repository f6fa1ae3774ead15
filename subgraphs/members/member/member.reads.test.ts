import { afterAll, beforeAll, expect, test } from 'vitest'
import { called, type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture([
    fact('anna', 'org_a', { joinedOn: '2012-07-01' }),
    fact('ben', 'org_a', { joinedOn: '2010-07-01' }),
    fact('bob', 'org_b', { joinedOn: '2011-07-01' }),
    fact('carl', 'org_c', { joinedOn: '2010-07-01' }),
  ])
})
afterAll(() => fixture.close())

const city = viewer('COMMITTEE', 'org_city')
const query =
  'query($f: MemberFilter, $o: MemberOrder) { members(filter: $f, orderBy: $o) { totalCount nodes { id } } }'

test.each([
  [undefined, undefined, ['ben', 'carl', 'bob', 'anna']],
  [undefined, { field: 'JOINED_ON', direction: 'DESC' }, ['anna', 'bob', 'carl', 'ben']],
  [undefined, { field: 'SINCE' }, ['anna', 'ben', 'bob', 'carl']],
  [{ organizationId: 'org_a' }, undefined, ['ben', 'anna']],
  [{ organizationId: 'org_east' }, undefined, []],
  [{ organizationId: 'org_east', includeBelow: true }, undefined, ['ben', 'bob', 'anna']],
  [{ regionCode: '150403' }, undefined, ['carl']],
  [{ joinedFrom: '2011-07-01' }, undefined, ['bob', 'anna']],
  [{ joinedTo: '2011-07-01' }, undefined, ['ben', 'carl', 'bob']],
  [{ asOf: '2014-01-01' }, undefined, []],
  [{ asOf: '2015-07-01', organizationId: 'org_b' }, undefined, ['bob']],
])('filter %j, order %j: %j', async (filter, orderBy, names) => {
  const { data, errors } = await fixture.run(city, query, { f: filter, o: orderBy })
  expect(errors).toBeUndefined()
  expect(called(pick(data, 'members.nodes.id'))).toEqual(names)
  expect(pick(data, 'members.totalCount')).toEqual([names.length])
})

test('pages follow each other by cursor', async () => {
  const page =
    'query($after: String) { members(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }'
  const first = await fixture.run(city, page)
  expect(called(pick(first.data, 'members.nodes.id'))).toEqual(['ben', 'carl', 'bob'])
  const [after] = pick(first.data, 'members.pageInfo.endCursor')
  const second = await fixture.run(city, page, { after })
  expect(called(pick(second.data, 'members.nodes.id'))).toEqual(['anna'])
  expect(pick(second.data, 'members.pageInfo.hasNextPage')).toEqual([false])
})

test('a list with everything below takes one statement a level', async () => {
  const whole =
    '{ members { totalCount nodes { name organization { id headcount } belongings { nodes { since } } reportIns { nodes { post } } } } }'
  expect(await fixture.statements(city, whole)).toBe(await fixture.statements(secretary('org_b'), whole))
  expect(await fixture.statements(city, whole)).toBe(5)
})
