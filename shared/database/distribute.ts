import { type Kysely, sql } from 'kysely'
import { DomainError } from '../errors.ts'
import type { Distribution } from './distribution.ts'

/** There is one node only. */
export class NotDistributableError extends DomainError {
  readonly code = 'NOT_DISTRIBUTABLE'

  constructor() {
    super({
      zh: '该数据库未安装 Citus 扩展:请先在协调节点上执行 CREATE EXTENSION citus 并添加工作节点。',
      en: 'The database has no Citus: on its coordinator CREATE EXTENSION citus and add the workers first.',
    })
  }
}

/** A table that is to become one of several nodes. */
export interface DistributionStep {
  /** With its schema. */
  readonly table: string
  readonly statements: readonly string[]
}

/** What is left to do, what is copied to all nodes first. @throws NotDistributableError */
export async function distributionLeft(
  db: Kysely<unknown>,
  schema: string,
  { reference, distributed }: Distribution,
): Promise<DistributionStep[]> {
  await checkCitus(db)
  const done = await distributedTables(db, schema)
  const steps = [
    ...reference.map((table) => referenceStep(`${schema}.${table}`)),
    ...Object.entries(distributed).map(([table, { by, before }]) => ({
      table: `${schema}.${table}`,
      statements: [
        ...before,
        `select create_distributed_table('${schema}.${table}', '${by}', colocate_with => 'none')`,
      ],
    })),
  ]
  return steps.filter(({ table }) => !done.has(table))
}

function referenceStep(table: string): DistributionStep {
  return { table, statements: [`select create_reference_table('${table}')`] }
}

/**
 * Spreads the tables of a schema, each in a transaction of its own: who writes to it waits. What has been done is left alone, so that it may be
 * run again, also at the same time. Answers what was done. @throws NotDistributableError
 */
export async function distribute(
  db: Kysely<unknown>,
  schema: string,
  distribution: Distribution,
): Promise<DistributionStep[]> {
  const done: DistributionStep[] = []
  for (const step of await distributionLeft(db, schema, distribution))
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`distribute ${schema}`}, 0))`.execute(tx)
      if ((await distributedTables(tx, schema)).has(step.table)) return
      for (const statement of step.statements) await sql.raw(statement).execute(tx)
      done.push(step)
    })
  return done
}

async function checkCitus(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select 1 from pg_proc where proname = 'create_distributed_table') as there`.execute(db)
  if (!rows[0]!.there) throw new NotDistributableError()
}

/** Whether the rows of a table are on several nodes, wherever it is asked: of one without Citus they are not. */
export async function isDistributed(db: Kysely<unknown>, schema: string, table: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('pg_dist_partition') is not null as there`.execute(db)
  return rows[0]!.there && (await distributedTables(db, schema)).has(`${schema}.${table}`)
}

/** By their names with the schema, as Citus has them in its catalogue. */
async function distributedTables(db: Kysely<unknown>, schema: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_dist_partition d
    join pg_class c on c.oid = d.logicalrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and (d.partmethod = 'h' or d.repmodel = 't')`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
