import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type DatabaseConnection, type Dialect, PGliteDialect, PGliteDriver } from 'kysely'
import { keepCheckpoints } from './checkpoints.ts'
import { DatabaseInUseError } from './database-in-use-error.ts'
import { lockFolder } from './folder-lock.ts'
import { makeFolder } from './make-folder.ts'
import { parsers } from './parsers.ts'

/**
 * Opens the embedded database in a folder, or in memory without one.
 * @throws DatabaseInUseError if another process has the folder open
 */
export async function openEmbedded(folder?: string): Promise<PGlite> {
  if (folder === undefined) return open({})
  await mkdir(dirname(folder), { recursive: true })
  const release = lockFolder(resolve(await realpath(dirname(folder)), basename(folder)))
  if (!release) throw new DatabaseInUseError(folder)
  try {
    await makeFolder(folder)
    return keptUp(await open({ dataDir: folder }), release)
  } catch (error) {
    release()
    throw error
  }
}

/** A database in memory that begins as a copy of another one's `dumpDataDir`, in a fraction of the time of an empty one. */
export function openCopy(dump: Blob): Promise<PGlite> {
  return open({ loadDataDir: dump })
}

async function open(where: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  const database = await PGlite.create({ ...where, parsers })
  await database.exec("set time zone 'UTC'")
  return database
}

/** The database with its checkpoints, and with its folder given back when it is closed. */
function keptUp(database: PGlite, release: () => void): PGlite {
  const stop = keepCheckpoints(database)
  const close = database.close.bind(database)
  database.close = async () => {
    await stop()
    await close()
    release()
  }
  return database
}

/** Kysely over an embedded database that others use at the same time. */
export function embeddedDialect(pglite: PGlite): Dialect {
  const dialect = new PGliteDialect({ pglite })
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => new EmbeddedDriver(pglite),
  }
}

/**
 * Kysely's driver hands the same connection to everyone, so that a query of one task runs inside the transaction of
 * another, and two transactions at once never end. Here each task has a connection of its own; PGlite puts their
 * statements and transactions in a queue.
 */
class EmbeddedDriver extends PGliteDriver {
  readonly #pglite: PGlite

  constructor(pglite: PGlite) {
    super({ pglite })
    this.#pglite = pglite
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const driver = new PGliteDriver({ pglite: this.#pglite })
    await driver.init()
    return driver.acquireConnection()
  }

  /** The database is closed by who opened it. */
  override async destroy(): Promise<void> {}
}
