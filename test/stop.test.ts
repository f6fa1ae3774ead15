import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { readPlatformConfig } from '../gateway/config/config.ts'
import { openPlatform } from '../gateway/platform.ts'
import { testStorage } from '../shared/database/test-storage.ts'
import type { EventLog } from '../shared/events/event.ts'

test('no database is closed while a subgraph still reads the events of another', async () => {
  const { platform, drop } = await openEmpty()
  const { members, organizations } = platform.subgraphs
  const slow = slowLog(organizations.events)
  members.follow(slow)
  await vi.waitUntil(slow.isRead)
  const closing = platform.close()
  await wait(100)
  await expect(organizations.ready()).resolves.toBeUndefined()
  slow.goOn()
  await closing
  await expect(organizations.ready()).rejects.toThrow()
  await drop()
})

async function openEmpty() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'redscape-stop-'))
  const database = process.env.REDSCAPE_TEST_DATABASE_URL ? await testStorage() : undefined
  const url = database && 'url' in database.storage ? database.storage.url : undefined
  const config = readPlatformConfig({ DATA_DIR: dataFolder, ...(url ? { DATABASE_URL: url } : {}) })
  return {
    platform: await openPlatform(config, console.error),
    async drop() {
      await database?.drop()
      await rm(dataFolder, { recursive: true })
    },
  }
}

/** The log, whose readers wait until it goes on. */
function slowLog(log: EventLog) {
  const { promise, resolve } = Promise.withResolvers<void>()
  let readers = 0
  return {
    source: log.source,
    head: log.head,
    onAppend: log.onAppend,
    async read(after: number, limit: number) {
      readers++
      await promise
      return log.read(after, limit)
    },
    isRead: () => readers > 0,
    goOn: resolve,
  }
}
