import { expect, test } from 'vitest'
import { checkpointWhereLong } from './checkpoints.ts'
import { openEmbedded } from './embedded.ts'

test('a long write-ahead log is cut, a short one is left', async () => {
  const database = await openEmbedded()
  await database.exec(
    `create table fact as select n, repeat(md5(n::text), 10) as text from generate_series(1, 5000) n`,
  )
  const toReplay = async () => {
    const { rows } = await database.query<{ bytes: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
    )
    return rows[0]!.bytes
  }
  const written = await toReplay()
  expect(written).toBeGreaterThan(1_000_000)
  await checkpointWhereLong(database, written + 1_000_000)
  expect(await toReplay()).toBeGreaterThanOrEqual(written)
  await checkpointWhereLong(database, 1_000_000)
  expect(await toReplay()).toBeLessThan(10_000)
  await database.close()
})
