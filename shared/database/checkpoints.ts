import type { PGlite } from '@electric-sql/pglite'

/** Bytes of the write-ahead log: read again in well under a second when the database is opened after a kill. */
const mostToReplay = 16_000_000
const everyMs = 5000

/**
 * Writes the embedded database's changed pages to its files now and then. PostgreSQL leaves that to a process beside the one
 * that answers, and there is none here: the write-ahead log would grow until the database is closed, and all of it would be
 * read again after a kill. The answered function stops it.
 */
export function keepCheckpoints(database: PGlite): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => checkpointWhereLong(database))
  }, everyMs).unref()
  return () => {
    clearInterval(timer)
    return running
  }
}

/** Makes a checkpoint where more than this many bytes would have to be replayed. */
export async function checkpointWhereLong(database: PGlite, most = mostToReplay): Promise<void> {
  const { rows } = await database.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
  )
  if (rows[0]!.bytes > most) await database.exec('checkpoint')
}
