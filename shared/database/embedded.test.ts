import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { lockFolder } from './folder-lock.ts'

let parent: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-'))
})

afterAll(() => rm(parent, { recursive: true }))

/** Another process that takes the folder and stays. */
async function takenByAnother(folder: string): Promise<ChildProcess> {
  const module = JSON.stringify(import.meta.resolve('./folder-lock.ts'))
  const script = `const { lockFolder } = await import(${module})
    lockFolder(${JSON.stringify(folder)})
    console.log('taken')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  await Promise.race([once(child.stdout, 'data'), refused(child)])
  return child
}

async function refused(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`The other process ended with ${code}.`)
}

test('a folder that is open is not opened again, and is free once it is closed', async () => {
  const folder = join(parent, 'twice')
  const first = await openEmbedded(folder)
  await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'DATABASE_IN_USE' })
  await first.close()
  const again = await openEmbedded(folder)
  await again.close()
})

test('a folder that another process has is refused until that process is killed', async () => {
  const folder = join(parent, 'other')
  const child = await takenByAnother(folder)
  expect(lockFolder(folder)).toBeUndefined()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const release = lockFolder(folder)
  expect(release).toBeDefined()
  release?.()
})

test('databases in memory do not exclude each other', async () => {
  const databases = await Promise.all([openEmbedded(), openEmbedded()])
  for (const database of databases) await database.close()
})
