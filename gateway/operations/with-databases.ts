import { join } from 'node:path'
import { Kysely } from 'kysely'
import { embeddedDialect, openEmbedded } from '../../shared/database/embedded.ts'
import { serverDialect } from '../../shared/database/server.ts'
import { openKeyring } from '../../shared/personal/open-keyring.ts'
import type { PlatformConfig } from '../config/config.ts'
import { subgraphNames } from '../config/settings.ts'
import type { Kept } from './backup.ts'

/** Does some work with the databases that the configuration names, each once with the schemas that are in it. */
export async function withDatabases<Result>(
  {
    databaseUrls,
    dataFolder,
    personalKeys,
  }: Pick<PlatformConfig, 'databaseUrls' | 'dataFolder' | 'personalKeys'>,
  work: (databases: readonly Kept[]) => Promise<Result>,
): Promise<Result> {
  const urls = new Set(subgraphNames.map((name) => databaseUrls[name]))
  const embedded = urls.has(undefined) ? await openEmbedded(join(dataFolder, 'database')) : undefined
  const keyring = await openKeyring(personalKeys)
  const databases = [...urls].map((url) => ({
    opening: {
      keyring,
      storage: url === undefined ? { embedded: embedded! } : { url, connections: 3 },
    },
    db: new Kysely<unknown>({
      dialect: url === undefined ? embeddedDialect(embedded!) : serverDialect(url, { connections: 2 }),
    }),
    schemas: subgraphNames.filter((name) => databaseUrls[name] === url),
  }))
  try {
    return await work(databases)
  } finally {
    for (const { db } of databases) await db.destroy()
    await embedded?.close()
  }
}
