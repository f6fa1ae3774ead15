import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { distribute, distributionLeft } from './distribute.ts'
import type { Distribution } from './distribution.ts'
import { embeddedDialect } from './embedded.ts'
import { serverDialect } from './server.ts'
import { dropTestCitus, makeTestCitus } from './test-citus.ts'
import { type TestStorage, testStorage } from './test-storage.ts'

let kept: TestStorage
let db: Kysely<unknown>
beforeAll(async () => {
  kept = await testStorage()
  const { storage } = kept
  db = new Kysely({
    dialect:
      'embedded' in storage
        ? embeddedDialect(storage.embedded)
        : serverDialect(storage.url, { connections: 2 }),
  })
})
afterAll(async () => {
  await dropTestCitus(db)
  await db.destroy()
  await kept.drop()
})
beforeEach(async () => {
  await sql`drop schema if exists s cascade`.execute(db)
  await dropTestCitus(db)
  await makeTestCitus(db)
  await run('create schema s', 'create table s.kind (id text primary key)')
})

async function run(...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const spread = (table: string, by: string, before: readonly string[] = []): Distribution => ({
  distributed: { [table]: { by, since: 'a test', before } },
  views: [],
  reference: ['kind'],
  local: {},
})
const act = 'create table s.act (region text not null, id text, primary key (region, id))'

test('tables are spread once, whatever has to be done before with them', async () => {
  await run(
    'create table s.act (region text, id text primary key, kind text references s.kind)',
    "insert into s.act values (null, 'a')",
  )
  const asked = spread('act', 'region', [
    "update s.act set region = '' where region is null",
    'alter table s.act drop constraint act_pkey, add primary key (region, id)',
  ])
  expect((await distributionLeft(db, 's', asked)).map(({ table }) => table)).toEqual(['s.kind', 's.act'])
  const [one, other] = await Promise.all([distribute(db, 's', asked), distribute(db, 's', asked)])
  expect([...one!, ...other!].map(({ table }) => table).sort()).toEqual(['s.act', 's.kind'])
  expect(await distributionLeft(db, 's', asked)).toEqual([])
  expect(await distribute(db, 's', asked)).toEqual([])
})

test('what fails leaves its table as it was, and goes on from there', async () => {
  await run('create table s.act (region text, id text primary key)')
  const before = ['alter table s.act add column more text']
  await expect(distribute(db, 's', spread('act', 'region', before))).rejects.toThrow('does not include')
  expect((await distributionLeft(db, 's', spread('act', 'region'))).map(({ table }) => table)).toEqual([
    's.act',
  ])
  const key = 'alter table s.act drop constraint act_pkey, add primary key (region, id)'
  expect(await distribute(db, 's', spread('act', 'region', [...before, key]))).toHaveLength(1)
})

test('without Citus nothing is touched', async () => {
  await dropTestCitus(db)
  const asked = distribute(db, 's', spread('act', 'region', ['drop table s.kind']))
  await expect(asked).rejects.toMatchObject({ code: 'NOT_DISTRIBUTABLE' })
  await run('select 1 from s.kind')
})

const shared = "select create_distributed_table('s.act', 'region')"
test.each<[string, string, string[]]>([
  [
    'a column that is not there',
    'does not exist',
    [act, "select create_distributed_table('s.act', 'place')"],
  ],
  [
    'a generated column',
    'must not be generated',
    ['create table s.act (a text, region text generated always as (a) stored)', shared],
  ],
  [
    'a key without the column',
    'act_pkey does not include',
    ['create table s.act (id text primary key, region text)', shared],
  ],
  [
    'a unique index without it',
    'act_once does not include',
    [act, 'create unique index act_once on s.act (id) where id is not null', shared],
  ],
  [
    'a unique index of what is made of it',
    'act_once does not include',
    [act, 'create unique index act_once on s.act (lower(region))', shared],
  ],
  [
    'rows without a value',
    'cannot be NULL',
    ['create table s.act (region text)', 'insert into s.act values (null)', shared],
  ],
  ['triggers', 'has triggers', [act, ...trigger('act'), shared]],
  [
    'triggers of a reference table',
    'has triggers',
    [...trigger('kind'), "select create_reference_table('s.kind')"],
  ],
  [
    'small identity columns',
    'only bigint',
    ['create table s.act (region text, n int generated always as identity)', shared],
  ],
  [
    'a foreign key to a local table',
    'not to a reference table',
    [act, 'alter table s.act add foreign key (id) references s.kind', shared],
  ],
  [
    'a foreign key beside the column',
    'nor colocated',
    [
      ...two('part', 'id text, region text, act text, foreign key (region, act) references s.act'),
      "select create_distributed_table('s.part', 'id')",
    ],
  ],
  [
    'a foreign key from a local table',
    'cannot refer to distributed',
    [act, 'create table s.part (region text, act text, foreign key (region, act) references s.act)', shared],
  ],
  [
    'a foreign key from a reference table',
    'not to a reference table',
    [
      act,
      shared,
      'create table s.part (region text, act text, foreign key (region, act) references s.act on delete cascade)',
      "select create_reference_table('s.part')",
    ],
  ],
  [
    'other types in one place',
    'cannot colocate',
    [
      ...two('part', 'region int'),
      "select create_distributed_table('s.part', 'region', colocate_with => 's.act')",
    ],
  ],
  ['what is done', 'already distributed', [act, shared, shared]],
])('refused: %s', async (_what, why, statements) => {
  await expect(run(...statements)).rejects.toThrow(why)
})

function two(table: string, columns: string): string[] {
  return [act, shared, `create table s.${table} (${columns})`]
}

function trigger(table: string): string[] {
  return [
    'create function s.nothing() returns trigger language plpgsql as $$ begin return new; end $$',
    `create trigger nothing before insert on s.${table} for each row execute function s.nothing()`,
  ]
}

test('a foreign key by the column, to what is where it is or everywhere, is none to refuse', async () => {
  await run(
    "select create_reference_table('s.kind')",
    ...two(
      'part',
      'region text, act text, kind text references s.kind, foreign key (region, act) references s.act',
    ),
    "select create_distributed_table('s.part', 'region', colocate_with => 's.act')",
  )
})
