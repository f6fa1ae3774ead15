import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

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
  'query($f: MemberFilter, $o: MemberOrder) { members(filter: $f, orderBy: $o) { totalCount nodes { name } } }'

test.each([
  [undefined, undefined, ['anna', 'ben', 'bob', 'carl']],
  [undefined, { field: 'NAME', direction: 'DESC' }, ['carl', 'bob', 'ben', 'anna']],
  [undefined, { field: 'JOINED_ON' }, ['ben', 'carl', 'bob', 'anna']],
  [{ organizationId: 'org_a' }, undefined, ['anna', 'ben']],
  [{ organizationId: 'org_east' }, undefined, []],
  [{ organizationId: 'org_east', includeBelow: true }, undefined, ['anna', 'ben', 'bob']],
  [{ nameContains: 'b' }, undefined, ['ben', 'bob']],
  [{ nameContains: '%' }, undefined, []],
  [{ regionCode: '150403' }, undefined, ['carl']],
  [{ joinedFrom: '2011-07-01' }, undefined, ['anna', 'bob']],
  [{ joinedTo: '2011-07-01' }, undefined, ['ben', 'bob', 'carl']],
  [{ asOf: '2014-01-01' }, undefined, []],
  [{ asOf: '2015-07-01', organizationId: 'org_b' }, undefined, ['bob']],
])('filter %j, order %j: %j', async (filter, orderBy, names) => {
  const { data, errors } = await fixture.run(city, query, { f: filter, o: orderBy })
  expect(errors).toBeUndefined()
  expect(pick(data, 'members.nodes.name')).toEqual(names)
  expect(pick(data, 'members.totalCount')).toEqual([names.length])
})

test('pages follow each other by cursor', async () => {
  const page =
    'query($after: String) { members(first: 3, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }'
  const first = await fixture.run(city, page)
  expect(pick(first.data, 'members.nodes.name')).toEqual(['anna', 'ben', 'bob'])
  const [after] = pick(first.data, 'members.pageInfo.endCursor')
  const second = await fixture.run(city, page, { after })
  expect(pick(second.data, 'members.nodes.name')).toEqual(['carl'])
  expect(pick(second.data, 'members.pageInfo.hasNextPage')).toEqual([false])
})

test('a list with everything below takes one statement a level', async () => {
  const whole =
    '{ members { totalCount nodes { name organization { id headcount } belongings { nodes { since } } reportIns { nodes { post } } } } }'
  expect(await fixture.statements(city, whole)).toBe(await fixture.statements(secretary('org_b'), whole))
  expect(await fixture.statements(city, whole)).toBe(5)
})
