import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from './embedded.ts'

let parent: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'make-folder-'))
})

afterAll(() => rm(parent, { recursive: true }))

test('what a start left that was killed while it made the database is made anew', async () => {
  const folder = join(parent, 'database')
  const left = `${folder}.new`
  await mkdir(left)
  await writeFile(join(left, 'PG_VERSION'), '18\n')
  const database = await openEmbedded(folder)
  expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await database.close()
  expect(existsSync(left)).toBe(false)
})

test('a database that is there is left as it is', async () => {
  const folder = join(parent, 'kept')
  const first = await openEmbedded(folder)
  await first.exec('create table kept (id integer)')
  await first.close()
  const again = await openEmbedded(folder)
  expect((await again.query('select * from kept')).rows).toEqual([])
  await again.close()
})
