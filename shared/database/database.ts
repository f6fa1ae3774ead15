import type { PGlite } from '@electric-sql/pglite'
import { Migration, Migrator } from '@mikro-orm/migrations'
import {
  type EntityClass,
  type EntitySchema,
  MikroORM,
  UnderscoreNamingStrategy,
} from '@mikro-orm/postgresql'
import { Kysely, sql } from 'kysely'
import { consumerEventMigration, eventMigration } from '../events/event.migration.ts'
import { setAsideMigration } from '../events/set-aside.migration.ts'
import { embeddedDialect } from './embedded.ts'
import { type PoolFigures, type ServerUse, serverPool } from './server.ts'
import { keepStatistics } from './statistics.ts'

/** Where the rows are: an embedded database that is open already, or a server. */
export type Storage = { readonly embedded: PGlite } | ({ readonly url: string } & Partial<ServerUse>)

const standardUse: ServerUse = { connections: 10, prepared: 400 }

export interface DatabaseParts {
  /** The subgraph's name, and its schema in the database. */
  readonly name: string
  readonly tables: readonly (EntitySchema | EntityClass)[]
  /** In order; the tables for events come before them. */
  readonly migrations: readonly MigrationStep[]
}

/** A change of the tables: statements that run on PostgreSQL 15 and on the embedded one. */
export interface MigrationStep {
  readonly name: string
  readonly statements: readonly string[]
}

/** Told of each statement that was run: its text without values, and for how many milliseconds. */
export type OnQuery = (text: string, ms: number) => void

/** Told of the steps that are about to be run; what it throws stops them. */
export type OnPending = (schema: string, steps: readonly MigrationStep[]) => void

export interface OpenOptions {
  readonly onQuery?: OnQuery | undefined
  readonly onPending?: OnPending | undefined
  /** Told of what fails in the background. */
  readonly onError?: (error: unknown) => void
}

/** A subgraph's own schema, with the unit of work for writes and plain rows for reads. */
export interface Database {
  readonly name: string
  readonly orm: MikroORM
  readonly rows: Kysely<unknown>
  /** Called with each SQL statement that reads send; for tests that count them. */
  onStatement: ((text: string) => void) | undefined
  /** Undefined where there is no pool: the embedded database. */
  readonly pool: (() => PoolFigures) | undefined
  ready(): Promise<void>
  close(): Promise<void>
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(
  parts: DatabaseParts,
  storage: Storage,
  { onQuery, onPending, onError = console.error }: OpenOptions = {},
): Promise<Database> {
  const server = 'embedded' in storage ? undefined : serverPool(storage.url, { ...standardUse, ...storage })
  const observer: { onStatement: ((text: string) => void) | undefined } = { onStatement: undefined }
  const rows = new Kysely<unknown>({
    dialect: 'embedded' in storage ? embeddedDialect(storage.embedded) : server!.dialect,
    log: ({ query, queryDurationMillis }) => {
      observer.onStatement?.(query.sql)
      onQuery?.(query.sql, queryDurationMillis)
    },
  })
  const { rows: current } = await sql<{ name: string }>`select current_database() as name`.execute(rows)
  const orm = await MikroORM.init(options(parts, rows, current[0]!.name))
  await migrate({ name: parts.name, steps: stepsOf(parts), orm, rows, onPending }, server !== undefined)
  // Past `rows`, whose statements are counted and told.
  const statistics =
    server && keepStatistics(new Kysely<unknown>({ dialect: server.dialect }), parts.name, onError)
  return Object.assign(observer, {
    name: parts.name,
    orm,
    rows,
    pool: server?.figures,
    ready: async () => void (await sql`select 1`.execute(rows)),
    close: async () => {
      await statistics?.close()
      await orm.close(true)
      await rows.destroy()
    },
  })
}

function options({ name, tables, ...parts }: DatabaseParts, rows: Kysely<unknown>, dbName: string) {
  return {
    dbName,
    schema: name,
    entities: [...tables],
    driverOptions: rows,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    discovery: { checkDuplicateTableNames: false, warnWhenNoEntities: false },
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
    debug: false,
    ensureDatabase: false,
    migrations: {
      tableName: `${name}.migration`,
      snapshot: false,
      silent: true,
      migrationsList: stepsOf({ name, tables, ...parts }).map(({ name: step, statements }) => ({
        name: step,
        class: migrationClass(statements),
      })),
    },
  }
}

/** In order; the tables for events come first. */
function stepsOf({ name, migrations }: DatabaseParts): MigrationStep[] {
  return [eventMigration(name), setAsideMigration(name), consumerEventMigration(name), ...migrations]
}

interface Migrating {
  readonly name: string
  readonly steps: readonly MigrationStep[]
  readonly orm: MikroORM
  readonly rows: Kysely<unknown>
  readonly onPending: OnPending | undefined
}

/** Several processes may start at once on a server: one after the other looks what is left to do. */
async function migrate({ name, steps, orm, rows, onPending }: Migrating, isShared: boolean): Promise<void> {
  const run = async () => {
    await sql`create schema if not exists ${sql.id(name)}`.execute(rows)
    const pending = new Set((await orm.migrator.getPending()).map((step) => step.name))
    if (pending.size > 0)
      onPending?.(
        name,
        steps.filter((step) => pending.has(step.name)),
      )
    await orm.migrator.up()
  }
  if (!isShared) return run()
  await rows.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`migrate ${name}`}, 0)`
    await sql`select pg_advisory_lock(${key})`.execute(connection)
    try {
      await run()
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}

function migrationClass(statements: readonly string[]) {
  return class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement)
    }
  }
}
