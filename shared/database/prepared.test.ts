import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { isUnavailable } from '../graph/present-error.ts'
import { StatementNames } from './prepared.ts'
import { serverDialect } from './server.ts'
import { testStorage } from './test-storage.ts'

test('a statement is prepared the third time, by a name of its text, and gets another when it is forgotten', () => {
  const names = new StatementNames(400)
  const thrice = () => Array.from({ length: 3 }, () => names.nameOf('select $1'))
  const [first, second, name] = thrice()
  expect([first, second]).toEqual([undefined, undefined])
  expect(name).toMatch(/^s[0-9a-f]{32}_0$/)
  expect(names.nameOf('select $1')).toBe(name)
  names.forget('select $1')
  expect(thrice()).toEqual([undefined, undefined, name!.replace('_0', '_1')])
})

test('there are so many at most, and a name is the same in every process', () => {
  const [names, others] = [new StatementNames(4), new StatementNames(1)]
  for (let round = 0; round < 3; round++)
    for (let text = 0; text < 5; text++) names.nameOf(`select ${text}, $1`)
  for (let round = 0; round < 3; round++) others.nameOf('select 3, $1')
  expect(names.nameOf('select 3, $1')).toBe(others.nameOf('select 3, $1'))
  expect(names.nameOf('select 4, $1')).toBeUndefined()
  expect(new Set([0, 1, 2, 3].map((text) => names.nameOf(`select ${text}, $1`))).size).toBe(4)
})

test('none where none are wanted', () => {
  const names = new StatementNames(0)
  for (let round = 0; round < 5; round++) expect(names.nameOf('select $1')).toBeUndefined()
})

const url = process.env.REDSCAPE_TEST_DATABASE_URL

test.runIf(url)(
  'the server keeps it; when its columns have changed one request is to be sent again',
  async () => {
    const { storage, drop } = await testStorage()
    const db = new Kysely<unknown>({
      dialect: serverDialect('url' in storage ? storage.url : '', { connections: 1, prepared: 400 }),
    })
    const ask = async () => (await sql`select * from kept where id = ${1}`.execute(db)).rows
    await sql`create table kept (id integer)`.execute(db)
    await sql`insert into kept values (1)`.execute(db)
    for (let time = 0; time < 4; time++) expect(await ask()).toEqual([{ id: 1 }])
    const { rows } =
      await sql`select statement from pg_prepared_statements where name ~ ${'^s[0-9a-f]{32}_0$'}`.execute(db)
    expect(rows).toEqual([{ statement: 'select * from kept where id = $1' }])
    await sql`alter table kept add more integer`.execute(db)
    await expect(ask()).rejects.toSatisfy(isUnavailable)
    expect(await ask()).toEqual([{ id: 1, more: null }])
    await db.destroy()
    await drop()
  },
)
