import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { copyCharters } from '../charter/charter.copy.ts'
import { alliance, changed, inForce, told } from '../fixture/alliance-facts.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { copyAlliances } from './alliance.copy.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(5)
})
afterAll(() => at.close())

const tables = ['alliance', 'alliance_member', 'body', 'body_organization', 'charter', 'charter_rule']
const copy = async () => {
  const parts = tables.map(
    async (table) =>
      (
        await sql`select * from ${sql.table(`activities.${table}`)} order by 1, 2`.execute(
          at.subgraph.database.rows,
        )
      ).rows,
  )
  return Promise.all(parts)
}
const recorded = (events: ReturnType<typeof told>): RecordedEvent[] =>
  events.map((event, index) => ({
    ...event,
    id: `event_${index}`,
    source: 'organizations',
    position: index + 1,
    at: '2026-01-01T00:00:00Z',
    actor: null,
  }))

test('events applied again change nothing', async () => {
  const before = await copy()
  expect(before.map((rows) => rows.length)).toEqual([1, 5, 4, 7, 1, 8])
  const events = recorded(told(alliance(at.allianceId, 5)))
  await copyAlliances(at.subgraph.database.rows, events)
  await copyCharters(at.subgraph.database.rows, events)
  expect(await copy()).toEqual(before)
})

test('a later state replaces the earlier one, also within one batch', async () => {
  at.organizations.write(
    changed(alliance(at.allianceId, 2)),
    changed(alliance(at.allianceId, 3)),
    inForce(at.allianceId, [], '2026-01-01'),
  )
  await at.tell()
  expect((await copy()).map((rows) => rows.length)).toEqual([1, 3, 4, 5, 1, 0])
})
