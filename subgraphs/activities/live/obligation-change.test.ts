import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../../shared/events/cursor.ts'
import { committee, inForce, member, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { openMeeting } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { sweepObligations } from '../obligation/sweep.ts'

const source = 'activities'
const text = `query($allianceId: ID, $organizationId: ID, $year: Int, $at: String!) {
  obligationChanges(allianceId: $allianceId, organizationId: $organizationId, year: $year, at: $at) {
    cursor snapshot change obligation { id title state organization { id } } } }`
const monthly = [
  '4',
  { kind: 'CADENCE', subject: 'MEMBERS_MEETING', every: { count: 1, unit: 'MONTH', atLeast: 1 } },
] as const
const start = encodeCursor({ source, position: 3, afterId: '' })
const end = encodeCursor({ source, position: 3 })

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  at.organizations.write(inForce(at.allianceId, [...rules, monthly], '2026-01-01', 2))
  await at.tell()
})
afterAll(() => at.close())

async function changes(variables: Record<string, unknown>, caller = secretary(1)) {
  const { data, codes } = await at.run(caller, text, { ...variables })
  return { items: data?.obligationChanges ?? [], codes }
}

/** All that was told after a position. */
async function told(after: number, variables: Record<string, unknown>, caller = secretary(1)) {
  await at.allPublished()
  const head = await at.subgraph.events.head()
  const positions = Array.from({ length: head - after }, (_, index) => after + index + 1)
  const parts = await Promise.all(
    positions.map((position) => changes({ ...variables, at: encodeCursor({ source, position }) }, caller)),
  )
  return parts.flatMap(({ items }) => items)
}
const head = async () => {
  await at.allPublished()
  return at.subgraph.events.head()
}

describe('the state at first', () => {
  test('of an organization is all it owes this year', async () => {
    const { items } = await changes({ organizationId: member(1), at: start })
    expect(items).toHaveLength(12)
    expect(
      new Set(
        items.map(
          ({ obligation }: { obligation: { organization: { id: string } } }) => obligation.organization.id,
        ),
      ),
    ).toEqual(new Set([member(1)]))
    expect(items.at(-1).cursor).toBe(end)
    expect(items.every(({ snapshot }: { snapshot: boolean }) => snapshot)).toBe(true)
  })

  test('of an alliance goes on where it was cut, without loss or repetition', async () => {
    const seen: string[] = []
    let cursor = start
    while (cursor !== end) {
      const { items } = await changes({ allianceId: at.allianceId, at: cursor }, above)
      expect(items.length).toBeLessThanOrEqual(100)
      seen.push(...items.map(({ obligation }: { obligation: { id: string } }) => obligation.id))
      cursor = items.at(-1).cursor
    }
    expect(seen).toHaveLength(6 + 9 * 12)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('of a year in which nothing is due is one message without one', async () => {
    const { items } = await changes({ organizationId: member(1), year: 1950, at: start })
    expect(items).toEqual([{ cursor: end, snapshot: true, change: null, obligation: null }])
  })

  test.each([
    ['an outsider', () => holding('SECRETARY', 'org_elsewhere')],
    ['nobody', () => anonymous],
  ])('is not for %s', async (_who, caller) => {
    expect((await changes({ allianceId: at.allianceId, at: start }, caller())).codes).toEqual(['NOT_FOUND'])
    expect((await changes({ organizationId: member(1), at: start }, caller())).codes).toEqual(['NOT_FOUND'])
  })

  test('what a member owes is not for its fellows', async () => {
    expect((await changes({ organizationId: member(1), at: start }, secretary(2))).codes).toEqual([
      'NOT_FOUND',
    ])
  })
})

test('fulfilled by a meeting, by evidence, and reopened: each is told with the obligation as it is', async () => {
  const before = await head()
  const { meetingId } = await openMeeting(at, 6)
  await at.run(at.office, contract.closeMeeting, { meetingId })
  const { items } = await changes({ organizationId: member(2), at: start }, secretary(2))
  const { id: obligationId } = items
    .map(({ obligation }: { obligation: { id: string; title: string } }) => obligation)
    .find(({ title }: { title: string }) => title.endsWith('2026-11'))
  const change = async (field: string, rest: string) => {
    const mutation = `mutation { ${field}(input: { obligationId: "${obligationId}", ${rest} }) { userErrors { code } } }`
    expect((await at.run(secretary(2), mutation)).data[field].userErrors).toEqual([])
  }
  await change('fulfilObligation', 'on: "2026-11-20", evidence: "签到表"')
  await change('reopenObligation', 'reason: "误填"')
  const ofAlliance = await told(before, { allianceId: at.allianceId }, above)
  expect(ofAlliance.map(({ change }) => change)).toEqual(['FULFILLED', 'FULFILLED', 'REOPENED'])
  const own = await told(before, { organizationId: member(2) }, secretary(2))
  expect(own.map(({ change, obligation }) => [change, obligation.id])).toEqual([
    ['FULFILLED', obligationId],
    ['REOPENED', obligationId],
  ])
  expect(await told(before, { organizationId: member(2) }, secretary(1))).toEqual([])
  expect(await told(before, { allianceId: at.allianceId, year: 2025 }, above)).toEqual([])
})

test('overdue by the clock, it is told once', async () => {
  const before = await head()
  const now = at.now
  at.now = Temporal.Instant.from('2026-11-30T16:00:00Z')
  await sweepObligations(at.subgraph, () => at.now)
  await sweepObligations(at.subgraph, () => at.now)
  const overdue = await told(before, { organizationId: member(3) }, secretary(3))
  expect(overdue).toMatchObject([{ change: 'OVERDUE', snapshot: false, obligation: { state: 'OVERDUE' } }])
  at.now = now
})

test('another charter draws all up anew, which alliance and members are told', async () => {
  const before = await head()
  at.organizations.write(inForce(at.allianceId, rules, '2026-11-01', 3))
  await at.tell()
  const drawnUp = [expect.objectContaining({ change: 'DRAWN_UP', snapshot: false, obligation: null })]
  expect(await told(before, { allianceId: at.allianceId })).toEqual(drawnUp)
  expect(await told(before, { organizationId: member(4) }, secretary(4))).toEqual(drawnUp)
  expect(await told(before, { organizationId: committee }, above)).toEqual([])
  expect(await told(before, { allianceId: at.allianceId }, holding('SECRETARY', 'org_elsewhere'))).toEqual([])
})

test.each([
  ['neither argument', {}, end],
  ['both arguments', { allianceId: 'alliance_1', organizationId: 'org_1' }, end],
  ['a cursor of elsewhere', { allianceId: 'alliance_1' }, encodeCursor({ source: 'lists', position: 1 })],
])('%s is refused', async (_what, variables, cursor) => {
  expect((await changes({ ...variables, at: cursor })).codes).toEqual(['INVALID_INPUT'])
})

test('the subscription tells the gateway how to serve it', () => {
  expect(at.subgraph.sdl).toContain(
    '@live(query: "obligationChanges", source: "activities", kinds: ["obligation."])',
  )
})
