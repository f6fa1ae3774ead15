import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, test, vi } from 'vitest'
import { statementsOf } from '../../shared/database/test-statements.ts'
import { testStorage } from '../../shared/database/test-storage.ts'
import type { EventLog } from '../../shared/events/event.ts'
import { acted, organization, placesEvent } from './fixtures/events.ts'
import { useLinkage } from './fixtures/open-test-linkage.ts'
import { openLinkage } from './open.ts'

const linkage = useLinkage()
const { organizations, activities } = linkage.logs
beforeAll(async () => {
  organizations.append(placesEvent([organization('org_a'), organization('org_b')]))
})

async function countedMonths(): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct month::text from linkage.cube order by 1`.execute(linkage.subgraph().database.rows)
  return rows.map(({ month }) => month)
}

test('when events have come and it is quiet again, their months are counted without anybody asking', async () => {
  activities.append(acted('activity.closed', 'activity_1', ['org_a', 'org_b'], { on: '2026-01-31' }))
  await linkage.subgraph().caughtUp()
  await vi.waitFor(async () => expect(await countedMonths()).toEqual(['2026-01-01']), 20_000)
})

test('it is done in one round, which asks once whether a rebuild is under way', async () => {
  await wait(2500)
  const asked = await statementsOf(linkage.subgraph().database, async () => {
    activities.append(acted('activity.closed', 'activity_2', ['org_x', 'org_y'], { on: '2026-02-28' }))
    await linkage.subgraph().caughtUp()
    await wait(4000)
  })
  expect(await countedMonths()).toEqual(['2026-01-01', '2026-02-01'])
  const count = (start: string) => asked.filter((text) => text.includes(start)).length
  expect(count('cross join linkage.standing_changes s cross join')).toBe(1)
  // Once by who waited above, and once in the round.
  expect(count('update linkage.rebuild')).toBe(2)
})

test('where nothing happens, nothing is asked of the database', async () => {
  await wait(2500)
  const { database } = linkage.subgraph()
  const statements: string[] = []
  database.onStatement = (text) => statements.push(text)
  await wait(2500)
  database.onStatement = undefined
  expect(statements).toEqual([])
})

test('a rebuild that was begun goes on and ends without anybody waiting for it', async () => {
  await linkage.ask('operator', 'mutation { rebuildLinkage(input: {}) { userErrors { code } } }')
  const text = '{ linkageProgress { ties rebuild { finishedAt } } }'
  await vi.waitFor(async () => {
    const { linkageProgress } = await linkage.ask('operator', text)
    expect(linkageProgress).toEqual({ ties: 2, rebuild: { finishedAt: '2026-06-01T01:00:00Z' } })
  }, 20_000)
})

/** A log that never ends. */
const endless: EventLog = {
  source: 'activities',
  head: async () => Number.MAX_SAFE_INTEGER,
  async read(after) {
    await wait(5)
    const event = acted('activity.closed', `activity_${after}`, ['org_a', 'org_b'], { on: '2026-02-01' })
    return [
      {
        ...{ ...event, id: `event_${after}`, source: 'activities', position: after + 1 },
        ...{ at: '2026-05-01T00:00:00Z', actor: null },
      },
    ]
  },
  onAppend: () => () => undefined,
}

test('closed in the midst of catching up, it takes no more events, and who waits for it comes to no harm', async () => {
  const { storage, drop } = await testStorage()
  const subgraph = await openLinkage({ storage })
  subgraph.follow(endless)
  const caughtUp = subgraph.caughtUp()
  await wait(100)
  await subgraph.close()
  await caughtUp
  await drop()
})
