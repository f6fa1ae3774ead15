import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  office,
  officeOf,
  openAllianceFixture,
  secretaryOf,
} from '../alliance-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('REGIONAL', 9)
  await sql`update organizations.membership set tier = 'CHAIR' where id <= 'membership_5'`.execute(
    at.subgraph.database.rows,
  )
})
afterAll(() => at.close())

const change = (n: number, tier: string, { version = 1, grants = office } = {}) =>
  at.change('changeTier', { membershipId: `membership_${n}`, version, tier }, grants, 'tier version')

test.each([
  ['the member', secretaryOf(branch(6)), 'FORBIDDEN'],
  ['another office', officeOf('alliance_two'), 'FORBIDDEN'],
  ['the committee above', committeeAt(county), 'FORBIDDEN'],
])('is not changed by %s', async (_who, grants, code) => {
  expect((await change(6, 'CHAIR', { grants })).code).toBe(code)
})

test('a member becomes a chair unit as long as the charter has a seat, and is told of', async () => {
  expect((await change(6, 'CHAIR', { version: 2 })).code).toBe('STALE_VERSION')
  const head = await at.head()
  expect((await change(6, 'CHAIR')).object).toEqual({ tier: 'CHAIR', version: 2 })
  const told = await at.eventsAfter(head)
  expect(told[0]).toMatchObject({ kind: 'membership.tierChanged', data: { from: 'MEMBER', to: 'CHAIR' } })
  const eighth = await change(7, 'CHAIR')
  expect([eighth.code, eighth.message]).toEqual(['SEATS_FULL', expect.stringContaining('article 3')])
  expect((await change(6, 'MEMBER', { version: 2 })).object.tier).toBe('MEMBER')
  expect((await change(7, 'CHAIR')).object.tier).toBe('CHAIR')
})

test('two that come at once for the last seat do not both get it', async () => {
  await change(7, 'MEMBER', { version: 2 })
  const both = await Promise.all([change(6, 'CHAIR', { version: 3 }), change(8, 'CHAIR')])
  expect(both.map(({ code }) => code ?? 'CHANGED').sort()).toEqual(['CHANGED', 'SEATS_FULL'])
})

test('who leads is not appointed but takes its turn', async () => {
  expect((await change(1, 'EXECUTIVE_CHAIR')).code).toBe('TAKEN_IN_TURN')
  expect((await change(1, 'CHAIR')).code).toBe('WRONG_STATE')
  const query = `{ allianceGaps(allianceId: "${allianceId}") { shortfalls { has min max article } } }`
  expect((await at.run(query, {}, office)).data.allianceGaps.shortfalls).toEqual([
    { has: 0, min: 1, max: 1, article: '3' },
  ])
})
