import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../../shared/personal/keyring-fixture.ts'
import { type Fixture, fact, now, openFixture, pick, viewer } from '../members-fixture.ts'
import { belongingRows } from './member.facts.ts'
import { loadMembers } from './member.load.ts'

const transfers = [
  { fromOrganizationId: 'org_b', on: '2018-01-01' },
  { fromOrganizationId: 'org_c', on: '2020-01-01' },
]
const wanderer = fact('wanderer', 'org_a', { since: '2020-01-01', transfers })
const many = Array.from({ length: 2500 }, (_, index) => fact(`m${index}`, index % 2 ? 'org_a' : 'org_b'))

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})
afterAll(() => fixture.close())

const load = (facts: Parameters<typeof loadMembers>[1], onProgress: (loaded: number) => void = () => {}) =>
  loadMembers(fixture.members.database.rows, facts, { keyring: testKeyring, at: now, demo: true, onProgress })

async function rowsOf(table: string) {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from ${sql.table(`members.${table}`)}`.execute(fixture.members.database.rows)
  return rows[0]!.n
}

test('periods follow each other without a gap, from joining to now, with the same ids each time', () => {
  const rows = belongingRows(wanderer)
  expect(rows.map(({ organizationId, since, until }) => [organizationId, since, until])).toEqual([
    ['org_b', '2015-07-01', '2018-01-01'],
    ['org_c', '2018-01-01', '2020-01-01'],
    ['org_a', '2020-01-01', null],
  ])
  expect(belongingRows(wanderer)).toEqual(rows)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
})

test('a load stores everyone once, however often it is run', async () => {
  const progress: number[] = []
  await load([wanderer, ...many], (loaded) => progress.push(loaded))
  await load([wanderer, ...many.slice(0, 10), fact('late', 'org_c')])
  expect(progress).toEqual([1000, 2000, 2501])
  expect(await rowsOf('member')).toBe(2502)
  expect(await rowsOf('belonging')).toBe(2504)
  const { data } = await fixture.run(
    viewer('COMMITTEE', 'org_city'),
    '{ members { totalCount nodes { demo } } }',
  )
  expect(pick(data, 'members.totalCount')).toEqual([2502])
})

test('its events count the new ones of each organization, and name nobody', async () => {
  const { events } = fixture.members
  await events.publish()
  const told = (await events.read(0, 10)).filter(({ kind }) => kind !== 'headcount.changed')
  expect(told.map(({ kind }) => kind)).toEqual(Array(4).fill('members.loaded'))
  const counted = told.flatMap(({ data }) => pick(data, 'counts.members') as number[])
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2502)
  expect(told.at(-1)).toMatchObject({
    about: { organization: ['org_c'] },
    data: { counts: [{ organizationId: 'org_c', members: 1 }] },
  })
  expect(JSON.stringify(told)).not.toMatch(/member_|10012345678/)
})

test('a load for an organization that is not known here stores nobody', async () => {
  const before = await rowsOf('member')
  await expect(load([fact('x', 'org_a'), fact('y', 'org_nowhere')])).rejects.toMatchObject({
    code: 'UNKNOWN_ORGANIZATIONS',
  })
  expect(await rowsOf('member')).toBe(before)
})
