import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, test, vi } from 'vitest'
import { acted, organization, placesEvent } from './fixtures/events.ts'
import { useLinkage } from './fixtures/open-test-linkage.ts'

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
    expect(linkageProgress).toEqual({ ties: 1, rebuild: { finishedAt: '2026-06-01T01:00:00Z' } })
  }, 20_000)
})
