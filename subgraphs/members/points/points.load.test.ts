import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, viewer } from '../members-fixture.ts'
import { loadPoints } from './points.load.ts'

let fixture: Fixture

beforeAll(async () => {
  fixture = await openFixture([fact('anna', 'org_a')])
})
afterAll(() => fixture.close())

const item = {
  code: 'STUDY',
  name: '学习',
  points: 200,
  cap: null,
  perHour: false,
  activityKind: null,
  veto: false,
}
const rules = {
  id: 'pointsrules_1',
  organizationId: 'org_city',
  effectiveFrom: '2026-01-01',
  base: 6000,
  floor: 0,
  vetoTo: 0,
  items: [item],
}
const entry = {
  id: 'points_1',
  memberId: 'member_anna',
  rulesId: 'pointsrules_1',
  item: 'STUDY',
  quantity: 2,
  points: 400,
  on: '2026-03-01',
}

test('loaded points count as if they had been entered, and the rules are told of', async () => {
  const loaded = { rules: [rules], entries: [entry], rankings: [{ organizationId: 'org_a' }] }
  await loadPoints(fixture.members.database.rows, loaded, Temporal.Instant.from('2026-11-23T00:00:00Z'))
  const anna = viewer('PARTY_MEMBER', 'org_a', 'member_anna')
  const { data } = await fixture.run(
    anna,
    '{ me { points { score } pointsEntries(first: 1) { nodes { on points } } } }',
  )
  expect(data).toEqual({
    me: { points: { score: 64 }, pointsEntries: { nodes: [{ on: '2026-03-01', points: 4 }] } },
  })
  await fixture.members.events.publish()
  const told = await fixture.members.events.read(0, 100)
  expect(told.at(-1)?.kind).toBe('points.rulesSet')
})
