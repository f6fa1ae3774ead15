import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { committeeAt, county } from '../organizations-fixture.ts'
import { allianceId, asOffice, type BodyFixture, openBodyFixture } from './body-fixture.ts'

const on = '2026-06-01'
const body = 'body { id version kind name parent { id } foundedOn dissolvedOn seats { id } }'
let fixture: BodyFixture
let industry: BodyFixture
beforeAll(async () => {
  fixture = await openBodyFixture('PROMOTION_ASSOCIATION')
  industry = await openBodyFixture('INDUSTRY_CHAIN', [
    { kind: 'SEATS', article: '11', of: 'COUNCIL_SEAT', min: 3, max: 3 },
  ])
})
afterAll(async () => {
  await fixture.close()
  await industry.close()
})

const founding = (kind: string, name: string, more = {}) => ({ allianceId, kind, name, on, ...more })
const found = (kind: string, name: string, more = {}, grants = asOffice) =>
  fixture.change('foundBody', founding(kind, name, more), body, grants)

describe('a body is set up', () => {
  test('below the one that the charter names, and told of', async () => {
    const { made } = await found('SECRETARIAT', '秘书处', { parentId: 'body_council' })
    expect(made).toMatchObject({ version: 1, parent: { id: 'body_council' }, foundedOn: on, seats: [] })
    await fixture.subgraph.events.publish()
    const events = await fixture.subgraph.events.read(0, 100)
    const last = events.filter(({ kind }) => kind === 'alliance.changed').at(-1)!
    expect((last.data as any).bodies.map(({ kind }: any) => kind)).toContain('SECRETARIAT')
  })

  test('once', async () => {
    expect((await found('COUNCIL', '新理事会', { parentId: 'body_assembly' })).code).toBe('BODY_EXISTS')
  })

  test('not below another, with the article', async () => {
    const { code, message } = await industry.change('foundBody', founding('COUNCIL', '第二理事会'), body)
    expect(code).toBe('BODY_EXISTS')
    expect(message).toContain('理事会')
    const wrong = await fixture.change(
      'changeBody',
      { bodyId: 'body_council', version: 1, parentId: 'body_council' },
      body,
    )
    expect(wrong.code).toBe('INVALID_INPUT')
  })

  test('a committee of the list without, another with an approval', async () => {
    expect((await found('COMMITTEE', '文化产业专业研究委员会')).code).toBeUndefined()
    const refused = await found('COMMITTEE', '航天专业研究委员会')
    expect(refused.code).toBe('APPROVAL_MISSING')
    expect(refused.message).toContain('article 17')
    const approved = await found('COMMITTEE', '航天专业研究委员会', { approval: '理事会 2026 年第 1 次会议' })
    expect(approved.code).toBeUndefined()
  })

  test.each([
    ['ahead of time', { on: '2026-06-16' }, 'INVALID_INPUT'],
    ['before the alliance', { on: '2023-12-31' }, 'INVALID_INPUT'],
    ['below what is not there', { parentId: 'body_none' }, 'NOT_FOUND'],
    ['in what is not there', { allianceId: 'alliance_none' }, 'NOT_FOUND'],
    ['without a name', { name: ' ' }, 'INVALID_INPUT'],
  ])('not %s', async (_what, more, code) => {
    expect((await found('BRANCH', '分会', more)).code).toBe(code)
  })

  test('by nobody but the office', async () => {
    expect((await found('BRANCH', '分会', {}, committeeAt(county))).code).toBe('FORBIDDEN')
    const { errors } = await fixture.run(
      'mutation($input: FoundBodyInput!) { foundBody(input: $input) { userErrors { code } } }',
      { input: founding('BRANCH', '分会') },
    )
    expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('a body is dissolved', () => {
  test('unless the charter sets it up, or others are part of it', async () => {
    const council = { bodyId: 'body_council', version: 1, on }
    const refused = await industry.change('dissolveBody', council, body)
    expect(refused.code).toBe('BODY_OF_CHARTER')
    expect(refused.message).toContain('article 11')
    const assembly = await industry.change('dissolveBody', { ...council, bodyId: 'body_assembly' }, body)
    expect(assembly.code).toBe('WRONG_STATE')
  })

  test('with its seats and offices, once, and is there on the days before', async () => {
    const { made } = await found('BRANCH', '桥北分会', { on: '2026-02-01' })
    const seat = { bodyId: made.id, membershipId: 'membership_3', on: '2026-03-01' }
    const seated = await fixture.change('seatMember', { ...seat, version: 1 }, body)
    expect(seated.made.seats).toEqual([{ id: 'membership_3' }])
    const holder = {
      kind: 'BRANCH_CHAIR',
      appointment: 'EX_OFFICIO',
      organizationId: 'org_branch3',
      on: '2026-03-01',
    }
    await fixture.change('appointOfficer', { bodyId: made.id, version: 2, ...holder }, 'office { id }')
    const gone = await fixture.change(
      'dissolveBody',
      { bodyId: made.id, version: 3, on },
      `${body.slice(0, -1)} offices { until leftBecause } }`,
    )
    expect(gone.made).toMatchObject({
      dissolvedOn: on,
      seats: [],
      offices: [{ until: on, leftBecause: '桥北分会撤销' }],
    })
    expect((await fixture.change('dissolveBody', { bodyId: made.id, version: 4, on }, body)).code).toBe(
      'WRONG_STATE',
    )
    const { data } = await fixture.run(
      `{ alliance(id: "${allianceId}") { now: bodies { id } then: bodies(asOf: "2026-05-01") { id seats(asOf: "2026-05-01") { id } } } }`,
    )
    expect(data.alliance.now.map(({ id }: any) => id)).not.toContain(made.id)
    expect(data.alliance.then.find(({ id }: any) => id === made.id).seats).toEqual([{ id: 'membership_3' }])
  })
})

describe('a seat', () => {
  const seat = (version: number, membershipId: string, more = {}) => ({
    bodyId: 'body_council',
    version,
    membershipId,
    on,
    ...more,
  })

  test('is refused above the number of the charter, with the article; left, it is free', async () => {
    const full = await industry.change('seatMember', seat(1, 'membership_3'), body)
    expect(full.code).toBe('SEATS_FULL')
    expect(full.message).toMatch(/article 11.*3 are taken/s)
    const left = await industry.change('unseatMember', seat(1, 'membership_2'), body)
    expect(left.made).toMatchObject({ version: 2, seats: [{ id: 'membership_0' }, { id: 'membership_1' }] })
    expect((await industry.change('unseatMember', seat(2, 'membership_2'), body)).code).toBe('NOT_FOUND')
    expect((await industry.change('seatMember', seat(1, 'membership_3'), body)).code).toBe('STALE_VERSION')
    expect((await industry.change('seatMember', seat(2, 'membership_1'), body)).code).toBe('DUPLICATE')
    expect((await industry.change('seatMember', seat(2, 'membership_9'), body)).code).toBe('NOT_FOUND')
    const taken = await industry.change('seatMember', seat(2, 'membership_3'), body)
    expect(taken.made.seats).toHaveLength(3)
    const { data } = await industry.run(
      `{ alliance(id: "${allianceId}") { bodies { id seats(asOf: "2026-05-31") { id } } } }`,
    )
    const council = data.alliance.bodies.find(({ id }: any) => id === 'body_council')
    expect(council.seats.map(({ id }: any) => id)).toEqual(['membership_0', 'membership_1', 'membership_2'])
  })
})

test('bodies with seats and offices are read in the same number of statements however many there are', async () => {
  const query = '{ alliances { nodes { bodies { parent { id } seats { id } offices { body { id } } } } } }'
  expect(await fixture.statements(() => fixture.run(query))).toBe(6)
})
