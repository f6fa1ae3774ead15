import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/**
 * Makes the folder of an embedded database where there is none: whole or not at all. It is made beside its place and moved
 * there, since a process that is killed while making it leaves half a database, which never opens again.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  const database = await PGlite.create(unfinished)
  await database.close()
  await rename(unfinished, folder)
}
