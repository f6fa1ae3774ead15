import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStorage, testStorage } from '../../../shared/database/test-storage.ts'
import { districtLog } from '../fixtures/district.ts'
import { loadNeeds } from '../need/need.load.ts'
import { openLists } from '../open.ts'
import { loadResources } from '../resource/resource.load.ts'
import type { MatchingConfig } from './matching.settings.ts'
import { standardWeights } from './weights.ts'

let storage: TestStorage
let folder: string
const at = Temporal.Instant.from('2026-06-01T01:00:00Z')

beforeAll(async () => {
  storage = await testStorage()
  folder = await mkdtemp(join(tmpdir(), 'renewal-'))
})
afterAll(async () => {
  await storage.drop()
  await rm(folder, { recursive: true })
})

/** Opens the lists with a configuration, does something, and answers the scores of the matches then. */
async function opened(
  config: MatchingConfig,
  work: (db: Parameters<typeof loadNeeds>[0]) => Promise<void> = async () => undefined,
) {
  const lists = await openLists({ storage: storage.storage, now: () => at }, config)
  lists.follow(districtLog())
  await lists.caughtUp()
  await work(lists.database.rows)
  await lists.events.publish()
  await lists.caughtUp()
  const { rows } = await sql<{ score: number }>`select score from lists.match where status = 'FOUND'`.execute(
    lists.database.rows,
  )
  const told = (await lists.events.read(0, 1000)).filter(({ kind }) => kind === 'match.found').length
  await lists.close()
  return { scores: rows.map(({ score }) => score), told }
}

const entry = (id: string, organizationId: string, title: string) => ({
  ...{ id, organizationId, title, allianceId: null, category: 'VENUE', description: '' },
  ...{ quantity: null, unit: null, publishedAt: at.toString() },
})

test('a district’s own synonyms and other weights have all matched anew, and nobody told twice', async () => {
  const standard = { weights: standardWeights, synonymsFile: undefined }
  const first = await opened(standard, async (db) => {
    await loadResources(db, [entry('resource_1', 'org_a', '敖包会堂')], at)
    await loadNeeds(db, [entry('need_1', 'org_b', '祭火大院')], at)
  })
  expect(first).toEqual({ scores: [], told: 0 })
  const synonymsFile = join(folder, 'own.txt')
  await writeFile(synonymsFile, '敖包会堂 祭火大院\n')
  const second = await opened({ ...standard, synonymsFile })
  expect(second).toMatchObject({ scores: [expect.any(Number)], told: 1 })
  const weights = { ...standardWeights, TEXT: 0.1, PLACE: 0.55 }
  const third = await opened({ weights, synonymsFile })
  expect(third.told).toBe(1)
  expect(third.scores).toHaveLength(1)
  expect(third.scores).not.toEqual(second.scores)
  expect(await opened({ weights, synonymsFile })).toEqual(third)
})
