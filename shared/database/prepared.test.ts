import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isUnavailable } from '../graph/present-error.ts'
import { StatementNames } from './prepared.ts'
import { serverDialect } from './server.ts'
import { testStorage } from './test-storage.ts'

test('a statement is prepared the third time, and gets another name when it is forgotten', () => {
  const names = new StatementNames()
  expect(Array.from({ length: 4 }, () => names.nameOf('select $1'))).toEqual([
    undefined,
    undefined,
    's1',
    's1',
  ])
  names.forget('select $1')
  expect(Array.from({ length: 3 }, () => names.nameOf('select $1'))).toEqual([undefined, undefined, 's2'])
})

test('there are 400 at most', () => {
  const names = new StatementNames()
  for (let round = 0; round < 3; round++)
    for (let text = 0; text < 500; text++) names.nameOf(`select ${text}, $1`)
  expect(names.nameOf('select 399, $1')).toBe('s400')
  for (let round = 0; round < 5; round++) expect(names.nameOf('select 400, $1')).toBeUndefined()
})

const url = process.env.REDSCAPE_TEST_DATABASE_URL

test.runIf(url)(
  'the server keeps it; when its columns have changed one request is to be sent again',
  async () => {
    const { storage, drop } = await testStorage()
    const db = new Kysely<unknown>({ dialect: serverDialect('url' in storage ? storage.url : '', 1) })
    const ask = async () => (await sql`select * from kept where id = ${1}`.execute(db)).rows
    await sql`create table kept (id integer)`.execute(db)
    await sql`insert into kept values (1)`.execute(db)
    for (let time = 0; time < 4; time++) expect(await ask()).toEqual([{ id: 1 }])
    const { rows } = await sql`select statement from pg_prepared_statements where name = ${'s1'}`.execute(db)
    expect(rows).toEqual([{ statement: 'select * from kept where id = $1' }])
    await sql`alter table kept add more integer`.execute(db)
    await expect(ask()).rejects.toSatisfy(isUnavailable)
    expect(await ask()).toEqual([{ id: 1, more: null }])
    await db.destroy()
    await drop()
  },
)
