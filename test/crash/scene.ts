import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { PlatformProcess } from '../../gateway/cluster/platform-process.ts'
import { readPlatformConfig } from '../../gateway/config/config.ts'
import { openPlatform } from '../../gateway/platform.ts'
import { embeddedDialect, openEmbedded } from '../../shared/database/embedded.ts'
import { serverDialect } from '../../shared/database/server.ts'
import { testStorage } from '../../shared/database/test-storage.ts'
import { builtPlatform } from './built-platform.ts'

/** A data folder and a database of a test's own, and the compiled platform to start on them. */
export class Scene {
  private constructor(
    private readonly built: string,
    readonly dataFolder: string,
    /** Undefined for the embedded database. */
    readonly databaseUrl: string | undefined,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<Scene> {
    const server = process.env.REDSCAPE_TEST_DATABASE_URL ? await testStorage() : undefined
    const url = server && 'url' in server.storage ? server.storage.url : undefined
    const dataFolder = await mkdtemp(join(tmpdir(), 'redscape-crash-'))
    return new Scene(await builtPlatform(), dataFolder, url, async () => server?.drop())
  }

  get environment(): Record<string, string> {
    return {
      DATA_DIR: this.dataFolder,
      ...(this.databaseUrl ? { DATABASE_URL: this.databaseUrl, DATABASE_CONNECTIONS: '4' } : {}),
    }
  }

  start(environment: Readonly<Record<string, string>> = {}): PlatformProcess {
    return new PlatformProcess({ folder: this.built, environment: { ...this.environment, ...environment } })
  }

  /** Looks into the database while no platform runs. */
  async look<Seen>(at: (db: Kysely<unknown>) => Promise<Seen>): Promise<Seen> {
    const embedded = this.databaseUrl ? undefined : await openEmbedded(join(this.dataFolder, 'database'))
    const dialect = embedded
      ? embeddedDialect(embedded)
      : serverDialect(this.databaseUrl!, { connections: 1 })
    const db = new Kysely<unknown>({ dialect })
    try {
      return await at(db)
    } finally {
      await db.destroy()
      await embedded?.close()
    }
  }

  /** Lets all subgraphs take in what the others have told, while no platform runs. */
  async catchUp(): Promise<void> {
    const errors: unknown[] = []
    const { subgraphs, close } = await openPlatform(readPlatformConfig(this.environment), (error) =>
      errors.push(error),
    )
    await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.caughtUp()))
    await subgraphs.lists.events.publish()
    await close()
    if (errors.length > 0) throw new AggregateError(errors, 'Not all could catch up')
  }

  async close(): Promise<void> {
    await this.drop()
    await rm(this.dataFolder, { recursive: true, force: true })
  }
}
