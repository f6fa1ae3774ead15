import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The JSON in a file, which is made where there is none and only its owner may read. Two processes that start at once
 * end up with the same: it appears whole, and whoever comes second reads it.
 */
export async function makeOnce<Value>(path: string, make: () => Promise<Value>): Promise<Value> {
  const known = await readJson<Value>(path)
  if (known !== undefined) return known
  const draft = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(draft, JSON.stringify(await make()), { mode: 0o600 })
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return (await readJson<Value>(path))!
}

/** The JSON in a file; undefined where there is none. */
export async function readJson<Value>(path: string): Promise<Value | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Value
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
