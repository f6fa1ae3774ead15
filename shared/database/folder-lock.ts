import { DatabaseSync } from 'node:sqlite'

/** What SQLite says where another has the file: SQLITE_BUSY. */
const busy = 5

/**
 * Takes a folder for this process alone; the answered function gives it back. Undefined if another has it. PGlite itself
 * lets two processes write into one folder and ruin it. The lock is SQLite's on a file beside the folder: the operating
 * system holds it and drops it with the process, so that a kill leaves nothing stale and no two can take it at once.
 */
export function lockFolder(folder: string): (() => void) | undefined {
  const file = new DatabaseSync(`${folder}.lock`, { timeout: 0 })
  try {
    file.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw error
  }
  return () => file.close()
}
