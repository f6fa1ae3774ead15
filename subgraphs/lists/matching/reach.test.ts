import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStorage, testStorage } from '../../../shared/database/test-storage.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import { districtLog } from '../fixtures/district.ts'
import { memoryLog } from '../fixtures/memory-log.ts'
import { loadNeeds } from '../need/need.load.ts'
import { openLists } from '../open.ts'
import { loadResources } from '../resource/resource.load.ts'

let storage: TestStorage
let lists: OpenSubgraph
const at = Temporal.Instant.from('2026-06-01T01:00:00Z')
const district = districtLog()

beforeAll(async () => {
  storage = await testStorage()
})
afterAll(async () => {
  await storage.drop()
})

/** Opens the lists behind the district's log with some more events in it, and answers what fits then. */
async function matchesAfter(more: readonly DomainEvent[], first?: () => Promise<void>): Promise<number> {
  const log = memoryLog('organizations', [...(await district.read(0, 100)), ...more])
  lists = await openLists({ storage: storage.storage, now: () => at })
  lists.follow(log)
  await lists.caughtUp()
  await first?.()
  await lists.events.publish()
  await lists.caughtUp()
  const { rows } = await sql<{ id: string }>`select id from lists.match where status = 'FOUND'`.execute(
    lists.database.rows,
  )
  await lists.close()
  return rows.length
}

const entry = (id: string, organizationId: string, allianceId: string) => ({
  ...{ id, organizationId, allianceId, title: '会议室', category: 'VENUE', description: '' },
  ...{ quantity: null, unit: null, publishedAt: at.toString() },
})
const route = (...allianceIds: string[]): DomainEvent => ({
  kind: 'route.changed',
  about: { route: 'route_r' },
  data: { id: 'route_r', allianceIds },
})

test('what is shown along a route fits when the route ties the alliances, and no longer when it does not', async () => {
  const tiedByTheDistrict = await matchesAfter([], async () => {
    const db = lists.database.rows
    await loadResources(db, [entry('resource_1', 'org_a', 'alliance_one')], at)
    await loadNeeds(db, [entry('need_1', 'org_e', 'alliance_two')], at)
    await sql`update lists.resource set visibility = 'ROUTE'`.execute(db)
    await sql`update lists.need set visibility = 'ROUTE'`.execute(db)
    const changed = [
      { kind: 'resource.changed', about: { resource: 'resource_1' } },
      { kind: 'need.changed', about: { need: 'need_1' } },
    ]
    await appendEvents(db, 'lists', changed, { actor: null, at })
  })
  expect(tiedByTheDistrict).toBe(1)
  const untied = [route('alliance_one')]
  expect(await matchesAfter(untied)).toBe(0)
  expect(await matchesAfter([...untied, route('alliance_one', 'alliance_two')])).toBe(1)
})
