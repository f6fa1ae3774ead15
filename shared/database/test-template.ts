import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

const folder = join(import.meta.dirname, '../../node_modules/.cache/redscape')

/** The dump of an empty database, made once for all tests: making one takes several times as long as copying it. */
export async function emptyDatabase(): Promise<Blob> {
  const file = join(folder, 'empty-database.tar')
  const known = await readFile(file).catch(() => undefined)
  return new Blob([known ?? (await makeTemplate(file))])
}

async function makeTemplate(file: string): Promise<Buffer<ArrayBuffer>> {
  const database = await PGlite.create()
  const dump = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer())
  await database.close()
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, dump)
  await rename(draft, file)
  return dump
}
