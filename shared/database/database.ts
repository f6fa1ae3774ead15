import type { PGlite } from '@electric-sql/pglite'
import { Migration, Migrator } from '@mikro-orm/migrations'
import {
  type EntityClass,
  type EntitySchema,
  MikroORM,
  UnderscoreNamingStrategy,
} from '@mikro-orm/postgresql'
import { Kysely, sql } from 'kysely'
import { eventMigration } from '../events/event.migration.ts'
import { setAsideMigration } from '../events/set-aside.migration.ts'
import { embeddedDialect } from './embedded.ts'
import { type PoolFigures, serverPool } from './server.ts'

/** Where the rows are: an embedded database that is open already, or a server. */
export type Storage = { readonly embedded: PGlite } | { readonly url: string; readonly connections?: number }

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

/** A subgraph's own schema, with the unit of work for writes and plain rows for reads. */
/** Told of each statement that was run: its text without values, and for how many milliseconds. */
export type OnQuery = (text: string, ms: number) => void

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
  onQuery?: OnQuery,
): Promise<Database> {
  const server = 'embedded' in storage ? undefined : serverPool(storage.url, storage.connections ?? 10)
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
  await migrate(parts.name, orm, rows)
  return Object.assign(observer, {
    name: parts.name,
    orm,
    rows,
    pool: server?.figures,
    ready: async () => void (await sql`select 1`.execute(rows)),
    close: async () => {
      await orm.close(true)
      await rows.destroy()
    },
  })
}

function options({ name, tables, migrations }: DatabaseParts, rows: Kysely<unknown>, dbName: string) {
  return {
    dbName,
    schema: name,
    entities: [...tables],
    driverOptions: rows,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    discovery: { checkDuplicateTableNames: false },
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
    debug: false,
    ensureDatabase: false,
    migrations: {
      tableName: `${name}.migration`,
      snapshot: false,
      silent: true,
      migrationsList: [eventMigration(name), setAsideMigration(name), ...migrations].map(
        ({ name: step, statements }) => ({
          name: step,
          class: migrationClass(statements),
        }),
      ),
    },
  }
}

async function migrate(schema: string, orm: MikroORM, rows: Kysely<unknown>): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(rows)
  await orm.migrator.up()
}

function migrationClass(statements: readonly string[]) {
  return class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement)
    }
  }
}
