import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretary } from '../fixture/callers.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { sweepObligations } from './sweep.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(3)
})
afterAll(() => at.close())

const sweep = () => sweepObligations(at.subgraph, () => at.now)
const overdue = async () => {
  const { rows } = await sql<{ due: string }>`
    select o.due_on as due from activities.event e join activities.obligation o on o.id = e.about->>'obligation'
    where e.kind = 'obligation.overdue' order by 1`.execute(at.subgraph.database.rows)
  return rows.map(({ due }) => due)
}
const inYear = async (year: number) => {
  const text = `query($of: [_Any!]!, $year: Int) { _entities(representations: $of) { ... on Alliance { obligations(year: $year) { nodes { dueOn state } } } } }`
  const of = [{ __typename: 'Alliance', id: at.allianceId }]
  const { data } = await at.run(secretary(1), text, { of, year })
  return data._entities[0].obligations.nodes as { dueOn: string; state: string }[]
}

test('what was overdue when it was drawn up is no news', async () => {
  await sweep()
  expect(await overdue()).toEqual([])
})

test('a state turns at midnight in Shanghai without a sweep, and the sweep tells of it once', async () => {
  at.now = Temporal.Instant.from('2026-12-31T15:59:59Z')
  expect((await inYear(2026)).filter(({ state }) => state === 'DUE')).toHaveLength(3)
  await sweep()
  expect(await overdue()).toEqual([])
  at.now = Temporal.Instant.from('2026-12-31T16:00:00Z')
  expect((await inYear(2026)).filter(({ state }) => state === 'DUE')).toEqual([])
  await Promise.all([sweep(), sweep()])
  await sweep()
  expect(await overdue()).toEqual(['2026-12-31', '2026-12-31', '2026-12-31'])
})

test('when a year has begun, the one after it is drawn up', async () => {
  expect(await inYear(2028)).toHaveLength(6)
  at.now = Temporal.Instant.from('2028-02-29T01:00:00Z')
  expect(await inYear(2029)).toEqual([])
  await sweep()
  expect((await inYear(2029)).map(({ state }) => state)).toEqual(Array(6).fill('DUE'))
})
