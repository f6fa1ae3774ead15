import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BodyFixture, openBodyFixture } from '../body/body-fixture.ts'
import { branch, city, committeeAt, county } from '../organizations-fixture.ts'

const office =
  'office { id kind title appointment since until termEndsOn version leftBecause replaces { id } holderOrganization { id } }'
let fixture: BodyFixture
let version = 1
beforeAll(async () => {
  fixture = await openBodyFixture('PROMOTION_ASSOCIATION', [
    { kind: 'TERM', article: '14', office: 'STANDING_DIRECTOR', years: 1, maxConsecutive: 2 },
    { kind: 'SEATS', article: '14', of: 'STANDING_DIRECTOR', min: 1, max: 2 },
  ])
})
afterAll(() => fixture.close())

async function appoint(kind: string, appointment: string, more = {}) {
  const input = {
    bodyId: 'body_council',
    version,
    kind,
    appointment,
    organizationId: branch(1),
    on: '2026-01-01',
  }
  const changed = await fixture.change('appointOfficer', { ...input, ...more }, office)
  if (changed.made) version++
  return changed
}

const relieve = (officeId: string, more = {}, grants?: any) =>
  fixture.change(
    'relieveOfficer',
    { officeId, version: 1, on: '2026-03-01', reason: '工作调动', ...more },
    office,
    grants,
  )

describe('an office is filled', () => {
  test('in the way of the charter, with its term, and told of', async () => {
    const { made } = await appoint('EXECUTIVE_VICE_PRESIDENT', 'CONSULTED', { memberId: 'member_one' })
    expect(made).toMatchObject({ title: '年度执行副会长', since: '2026-01-01', termEndsOn: '2027-01-01' })
    await fixture.subgraph.events.publish()
    const events = await fixture.subgraph.events.read(0, 100)
    expect(events.find(({ kind }) => kind === 'office.filled')).toMatchObject({
      about: { office: made.id, member: 'member_one', organization: branch(1), body: 'body_council' },
      data: { kind: 'EXECUTIVE_VICE_PRESIDENT', on: '2026-01-01', termEndsOn: '2027-01-01' },
    })
  })

  test.each([
    ['in another way', 'PRESIDENT', 'SELECTED', {}, 'WRONG_WAY_OF_APPOINTMENT', 'article 12'],
    [
      'by an election that was not held',
      'EXECUTIVE_VICE_PRESIDENT',
      'ELECTED',
      {},
      'ELECTION_NEEDED',
      'election',
    ],
    [
      'for who is no member',
      'STANDING_DIRECTOR',
      'CONSULTED',
      { organizationId: branch(5) },
      'NOT_OF_ALLIANCE',
      'member',
    ],
    [
      'for who is not there',
      'STANDING_DIRECTOR',
      'CONSULTED',
      { organizationId: 'org_none' },
      'NOT_FOUND',
      'org_none',
    ],
    ['ahead of time', 'STANDING_DIRECTOR', 'CONSULTED', { on: '2026-06-16' }, 'INVALID_INPUT', 'today'],
    ['in place of nobody', 'STANDING_DIRECTOR', 'PROPOSED', {}, 'INVALID_INPUT', 'whose'],
    [
      'in place of who never was',
      'STANDING_DIRECTOR',
      'PROPOSED',
      { replacesId: 'office_none' },
      'NOT_FOUND',
      'office_none',
    ],
    ['on a stale version', 'STANDING_DIRECTOR', 'CONSULTED', { version: 99 }, 'STALE_VERSION', '99'],
  ])('not %s', async (_what, kind, appointment, more, code, told) => {
    const refused = await appoint(kind, appointment, more)
    expect(refused.code).toBe(code)
    expect(refused.message).toContain(told)
  })

  test('ex officio also for who stands above the lead', async () => {
    const { made } = await appoint('PRESIDENT', 'EX_OFFICIO', { organizationId: city })
    expect(made).toMatchObject({ kind: 'PRESIDENT', termEndsOn: null, holderOrganization: { id: city } })
    const second = await appoint('PRESIDENT', 'EX_OFFICIO', { organizationId: county })
    expect(second.code).toBe('OFFICE_FILLED')
    expect(second.message).toMatch(/article 12.*1 hold/s)
  })

  test('not for a third term running', async () => {
    const terms = ['2024-01-01', '2025-01-01']
    for (const on of terms) {
      const { made } = await appoint('STANDING_DIRECTOR', 'CONSULTED', { organizationId: branch(2), on })
      await relieve(made.id, { on: `${on.slice(0, 4)}-12-31`, reason: '届满' })
    }
    const third = await appoint('STANDING_DIRECTOR', 'CONSULTED', { organizationId: branch(2) })
    expect(third.code).toBe('TERM_LIMIT')
    expect(third.message).toMatch(/article 14.*2 terms running/s)
  })

  test('by a successor who finishes the term', async () => {
    const { made: before } = await appoint('STANDING_DIRECTOR', 'CONSULTED', { organizationId: branch(3) })
    const { made } = await appoint('STANDING_DIRECTOR', 'PROPOSED', {
      organizationId: branch(4),
      on: '2026-04-01',
      replacesId: before.id,
    })
    expect(made).toMatchObject({ termEndsOn: '2027-01-01', replaces: { id: before.id } })
    const { data } = await fixture.run(
      `{ node(id: "body_council") { ... on Body { offices(asOf: "2026-03-31") { id } } } }`,
    )
    const ids = data.node.offices.map(({ id }: any) => id)
    expect(ids).toContain(before.id)
    expect(ids).not.toContain(made.id)
  })
})

describe('an office is left', () => {
  test('once, with a reason, on a day in it, by the office', async () => {
    const { made } = await appoint('SECRETARY_GENERAL', 'EX_OFFICIO')
    expect((await relieve(made.id, { reason: ' ' })).code).toBe('INVALID_INPUT')
    expect((await relieve(made.id, { on: '2025-12-31' })).code).toBe('INVALID_INPUT')
    expect((await relieve(made.id, { version: 2 })).code).toBe('STALE_VERSION')
    expect((await relieve('office_none')).code).toBe('NOT_FOUND')
    expect((await relieve(made.id, {}, committeeAt(county))).code).toBe('FORBIDDEN')
    const left = await relieve(made.id)
    expect(left.made).toMatchObject({ until: '2026-03-01', leftBecause: '工作调动', version: 2 })
    expect((await relieve(made.id, { version: 2 })).code).toBe('WRONG_STATE')
  })
})
