import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleId } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { authorship, heldMeeting } from '../fixture/records.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { loadMeetings } from '../meeting/meeting.load.ts'

const text = `query($of: [_Any!]!, $first: Int, $after: String, $last: Int, $before: String, $year: Int) {
  _entities(representations: $of) { ... on Alliance {
    obligations(first: $first, after: $after, last: $last, before: $before, year: $year) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
      nodes { id title dueOn state periodFrom periodTo article { id } fulfilledBy { id } }
    }
  } }
}`

let at: TestAlliance
const quorate = () => heldMeeting(at.allianceId, '2026-03-01', 6)
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

async function obligations(variables: Record<string, unknown> = {}, caller = secretary(1)) {
  const { data, codes } = await at.run(caller, text, {
    of: [{ __typename: 'Alliance', id: at.allianceId }],
    ...variables,
  })
  return { ...data?._entities?.[0]?.obligations, codes }
}

test('what a charter makes due this year, with what fulfilled it', async () => {
  const inquorate = heldMeeting(at.allianceId, '2026-02-01', 5)
  const held = quorate()
  const joint = heldMeeting(at.allianceId, '2026-09-01', 1, { body: 'JOINT_MEETING' })
  await loadMeetings(at.subgraph.database.rows, [inquorate, held, joint], authorship)
  const { totalCount, nodes } = await obligations()
  expect(totalCount).toBe(6)
  const lines = nodes.map(({ title, dueOn, state, fulfilledBy }: Record<string, unknown>) => [
    dueOn,
    title,
    state,
    fulfilledBy,
  ])
  expect(lines.slice(0, 1)).toEqual([['2026-01-31', 'plan of the year, 2026', 'OVERDUE', null]])
  expect(new Set(lines.slice(1, 3))).toEqual(
    new Set([
      ['2026-06-30', 'council, first half of 2026', 'OVERDUE', null],
      ['2026-06-30', 'joint meeting, first half of 2026', 'OVERDUE', null],
    ]),
  )
  expect(new Set(lines.slice(3))).toEqual(
    new Set([
      ['2026-12-31', 'member assembly, 2026', 'FULFILLED', { id: held.id }],
      ['2026-12-31', 'council, second half of 2026', 'DUE', null],
      ['2026-12-31', 'joint meeting, second half of 2026', 'FULFILLED', { id: joint.id }],
    ]),
  )
  expect(nodes[0]).toMatchObject({
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    article: { id: articleId('5(1)') },
  })
})

describe('pages', () => {
  test('join to the whole, forwards and backwards', async () => {
    const whole = (await obligations()).nodes.map(({ id }: { id: string }) => id)
    const first = await obligations({ first: 4 })
    const second = await obligations({ first: 4, after: first.pageInfo.endCursor })
    const ids = [first, second].flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id))
    expect(ids).toEqual(whole)
    expect([first, second].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
      [false, true],
      [true, false],
    ])
    const last = await obligations({ last: 2 })
    const before = await obligations({ last: 2, before: last.pageInfo.startCursor })
    expect([before, last].flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id))).toEqual(
      whole.slice(2),
    )
  })

  test.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }, { year: 1900 }])(
    '%j is refused',
    async (variables) => {
      expect((await obligations(variables)).codes).toEqual(['INVALID_INPUT'])
    },
  )
})

test.each([
  ['those above', () => above, 6],
  ['an analyst inside', () => holding('ANALYST', at.allianceId), 6],
  ['nobody', () => anonymous, 0],
  ['an outsider', () => holding('SECRETARY', 'org_elsewhere'), 0],
  ['a party member', () => holding('PARTY_MEMBER', 'org_member001'), 0],
])('are for those inside: %s', async (_who, caller, total) => {
  expect((await obligations({}, caller())).totalCount).toBe(total)
})

test('one is found again by its id, by those inside', async () => {
  const { nodes } = await obligations({ year: 2025 })
  const byId = (caller = secretary(1)) =>
    at.run(
      caller,
      '{ _entities(representations: [' +
        `{ __typename: "Obligation", id: "${nodes[2].id}" }` +
        ']) { ... on Obligation { id title dueOn } } }',
    )
  const { id, title, dueOn } = nodes[2]
  expect((await byId()).data._entities).toEqual([{ id, title, dueOn }])
  expect((await byId(anonymous)).data._entities).toEqual([null])
})
