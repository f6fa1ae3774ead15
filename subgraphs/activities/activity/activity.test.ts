import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { authorship, recordedActivity } from '../fixture/records.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { loadActivities } from './activity.load.ts'

let at: TestAlliance
let festival: string
let visit: string
beforeAll(async () => {
  at = await openTestAlliance(9)
  const open = recordedActivity(at.allianceId, '2026-10-01', 5, { kind: 'FESTIVAL', public: true })
  const closed = recordedActivity(at.allianceId, '2026-09-01', 2, { kind: 'VISIT' })
  festival = open.id
  visit = closed.id
  await loadActivities(at.subgraph.database.rows, [open, closed], authorship)
})
afterAll(() => at.close())

const listed = async (
  filter: Record<string, unknown> = {},
  caller = secretary(1),
  orderBy?: Record<string, unknown>,
) => {
  const text =
    'query($filter: ActivityFilter, $orderBy: ActivityOrder) { activities(filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } }'
  const { data } = await at.run(caller, text, { filter, orderBy })
  expect(data.activities.totalCount).toBe(data.activities.nodes.length)
  return data.activities.nodes.map(({ id }: { id: string }) => id)
}

test('an activity has its host and those who take part', async () => {
  const text =
    'query($id: ID!) { activity(id: $id) { title kind startsAt public host { id } alliance { id } participants(first: 2) { totalCount nodes { organization { id } } } } }'
  const { data } = await at.run(anonymous, text, { id: festival })
  expect(data.activity).toMatchObject({
    kind: 'FESTIVAL',
    startsAt: '2026-10-01T01:00:00Z',
    public: true,
    host: { id: member(1) },
    alliance: { id: at.allianceId },
    participants: { totalCount: 5 },
  })
})

describe('who sees what is not public', () => {
  test.each([
    ['a secretary', () => secretary(1), true],
    ['a party member', () => holding('PARTY_MEMBER', member(3)), true],
    ['the office', () => at.office, true],
    ['the committee above', () => above, true],
    ['nobody', () => anonymous, false],
    ['an outsider', () => holding('SECRETARY', 'org_elsewhere'), false],
    ['an operator', () => holding('OPERATOR', at.allianceId), false],
  ])('%s', async (_who, caller, sees) => {
    expect(await listed({}, caller())).toEqual(sees ? [festival, visit] : [festival])
    const { data } = await at.run(caller(), 'query($id: ID!) { activity(id: $id) { id } }', { id: visit })
    expect(data.activity).toEqual(sees ? { id: visit } : null)
  })
})

test.each([
  [{ kind: ['VISIT'] }, () => [visit]],
  [{ from: '2026-09-15T00:00:00Z' }, () => [festival]],
  [{ to: '2026-09-15T00:00:00Z' }, () => [visit]],
  [{ organizationId: 'org_member004' }, () => [festival]],
  [{ allianceId: 'alliance_other' }, () => []],
])('filtered by %j', async (filter, ids) => {
  expect(await listed(filter)).toEqual(ids())
})

test('ordered the other way', async () => {
  expect(await listed({}, secretary(1), { field: 'STARTS_AT', direction: 'ASC' })).toEqual([visit, festival])
})
