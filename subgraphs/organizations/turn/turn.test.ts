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
  at = await openAllianceFixture('REGIONAL', 4)
  const { rows } = at.subgraph.database
  await sql`update organizations.membership set tier = 'CHAIR' where id <= 'membership_2'`.execute(rows)
  await sql`update organizations.membership set tier = 'EXECUTIVE_CHAIR' where id = 'membership_0'`.execute(
    rows,
  )
})
afterAll(() => at.close())

const selection = `rotating article version endsOn because explanation current { id } next { id } order { id }
  turns { takenOn because membership { id } insteadOf { id } }`
const rotation = async (rotating = 'EXECUTIVE_CHAIR_UNIT') => {
  const { data } = await at.run(`{ alliance(id: "${allianceId}") { rotations { ${selection} } } }`)
  return data.alliance.rotations.find((each: { rotating: string }) => each.rotating === rotating)
}
const take = (n: number, on: string, version: number, more: object = {}, grants = office) => {
  const input = {
    allianceId,
    rotating: 'EXECUTIVE_CHAIR_UNIT',
    membershipId: `membership_${n}`,
    on,
    version,
    ...more,
  }
  return at.change('takeTurn', input, grants, 'id takenOn because membership { tier } insteadOf { id }')
}
const tiers = async () => {
  const { data } = await at.run(`{ alliance(id: "${allianceId}") { memberships { nodes { id tier } } } }`)
  return Object.fromEntries(data.alliance.memberships.nodes.map(({ id, tier }: any) => [id.at(-1), tier]))
}

test('who leads without a record has the turn; who is next is said with the reason and the article', async () => {
  expect(await rotation()).toMatchObject({
    article: '3',
    version: 1,
    endsOn: null,
    because: 'FIRST_TURN',
    current: { id: 'membership_0' },
    next: { id: 'membership_1' },
    order: [{ id: 'membership_1' }, { id: 'membership_2' }, { id: 'membership_0' }],
    turns: [],
    explanation: 'Next is 第1支部, because it has had no turn, and is longest there of those.',
  })
})

test.each([
  ['the member', secretaryOf(branch(1)), 'FORBIDDEN'],
  ['another office', officeOf('alliance_two'), 'FORBIDDEN'],
  ['the committee above', committeeAt(county), 'FORBIDDEN'],
])('it is not recorded by %s', async (_who, grants, code) => {
  expect((await take(1, '2026-01-01', 1, {}, grants)).code).toBe(code)
})

test('the next one takes over: it leads, who led is a chair unit again, and both are told of', async () => {
  const head = await at.head()
  expect((await take(1, '2026-01-01', 1)).object).toMatchObject({
    takenOn: '2026-01-01',
    because: 'FIRST_TURN',
    membership: { tier: 'EXECUTIVE_CHAIR' },
    insteadOf: null,
  })
  expect(await tiers()).toEqual({ 0: 'CHAIR', 1: 'EXECUTIVE_CHAIR', 2: 'CHAIR', 3: 'MEMBER' })
  expect((await at.eventsAfter(head)).map(({ kind }) => kind)).toEqual([
    'turn.taken',
    'membership.tierChanged',
    'membership.tierChanged',
    'places.changed',
    'alliance.changed',
  ])
})

test('a stale version, a day that is not to be, a stranger, and one out of turn are refused', async () => {
  const before = await rotation()
  expect((await take(2, '2026-02-01', 1)).code).toBe('STALE_VERSION')
  for (const on of ['2026-01-01', '2026-06-16']) expect((await take(2, on, 2)).code).toBe('INVALID_INPUT')
  expect((await take(3, '2026-02-01', 2, { reason: '代行' })).code).toBe('NOT_IN_TURN')
  const early = await take(0, '2026-02-01', 2)
  expect([early.code, early.message]).toEqual(['NOT_IN_TURN', expect.stringContaining('article 3')])
  expect((await take(1, '2026-02-01', 2, { reason: '连任' })).code).toBe('TWICE_RUNNING')
  expect(await rotation()).toEqual(before)
})

test('who stands in says why; who was passed over is next', async () => {
  const { object } = await take(0, '2026-02-01', 2, { reason: '第2支部换届' })
  expect(object).toMatchObject({ because: null, insteadOf: { id: 'membership_2' } })
  expect(await rotation()).toMatchObject({
    version: 3,
    next: { id: 'membership_2' },
    turns: [0, 1, 0].map((n) => ({ membership: { id: `membership_${n}` } })),
  })
  expect((await take(2, '2026-03-01', 3)).object.because).toBe('FIRST_TURN')
  expect((await rotation()).next.id).toBe('membership_1')
})

test('of two that record the same turn, one is refused', async () => {
  const both = await Promise.all([take(1, '2026-04-01', 4), take(1, '2026-04-02', 4)])
  expect(both.map(({ code }) => code ?? 'TAKEN').sort()).toEqual(['STALE_VERSION', 'TAKEN'])
})

test('who leaves and joins again goes on where it was, neither first nor twice', async () => {
  const { rows } = at.subgraph.database
  const before = await rotation()
  await sql`update organizations.membership set until = '2026-05-01' where id = 'membership_0'`.execute(rows)
  await sql`
    insert into organizations.membership (id, alliance_id, organization_id, tier, since)
    values ('membership_again', ${allianceId}, ${branch(0)}, 'CHAIR', '2026-05-02')`.execute(rows)
  const after = await rotation()
  const again = ({ id }: { id: string }) => ({ id: id === 'membership_0' ? 'membership_again' : id })
  expect(after.order).toEqual(before.order.map(again))
  expect(after).toMatchObject({
    because: 'WAITED_LONGEST',
    current: before.current,
    next: again(before.next),
  })
})

test('who led in turn stands afterwards where it stood before', async () => {
  const { rows } = at.subgraph.database
  await sql`
    update organizations.rule set rule = jsonb_set(rule, '{among}', '"MEMBERS"') where kind = 'ROTATION'`.execute(
    rows,
  )
  await sql`update organizations.membership set tier = 'DIRECTOR' where id = 'membership_3'`.execute(rows)
  expect((await take(3, '2026-05-10', 5)).object.membership.tier).toBe('EXECUTIVE_CHAIR')
  expect((await take(2, '2026-05-20', 6, { reason: '提前交接' })).object.membership.tier).toBe(
    'EXECUTIVE_CHAIR',
  )
  expect(await tiers()).toMatchObject({ 2: 'EXECUTIVE_CHAIR', 3: 'DIRECTOR' })
})

test('what the charter does not have rotate is refused; asking of one alliance or more takes as many statements', async () => {
  const silent = await openAllianceFixture('UNION', 2)
  const input = {
    allianceId,
    rotating: 'CONVENER',
    membershipId: 'membership_1',
    on: '2026-01-01',
    version: 1,
  }
  expect((await silent.change('takeTurn', input)).code).toBe('NO_ROTATION')
  await silent.close()
  const ask = `rotations { current { id } next { id } order { id } turns { id } }`
  const one = await at.statements(() => at.run(`{ alliances(first: 1) { nodes { ${ask} } } }`))
  await sql`
    insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id)
    values ('alliance_z', '联盟', 'REGIONAL', 'ACTIVE', '2024-01-01', '150403', ${branch(0)})`.execute(
    at.subgraph.database.rows,
  )
  expect(await at.statements(() => at.run(`{ alliances(first: 2) { nodes { ${ask} } } }`))).toBe(one)
})
