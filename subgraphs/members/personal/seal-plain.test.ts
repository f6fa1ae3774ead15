import { parse } from 'graphql'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../shared/database/database.ts'
import { type TestStorage, testStorage } from '../../../shared/database/test-storage.ts'
import { Keyring } from '../../../shared/personal/keyring.ts'
import { testKeyring } from '../../../shared/personal/keyring-fixture.ts'
import { placeMigration } from '../../../shared/places/place.migration.ts'
import { now, viewer } from '../members-fixture.ts'
import { membersMigration } from '../migrations/0002-members.ts'
import { headcountMigration } from '../migrations/0003-headcount.ts'
import { openMembers } from '../open.ts'
import { ReportIn } from '../report-in/report-in.entity.ts'

const persons = 2300
let database: TestStorage

/** A database as the version before left it. */
beforeAll(async () => {
  database = await testStorage()
  const migrations = [placeMigration('members'), membersMigration, headcountMigration]
  const before = await openDatabase({ name: 'members', tables: [ReportIn], migrations }, database.storage)
  await sql`insert into members.member (id, name, sex, birth_on, joined_on, phone, status, organization_id, since, region_code)
    select 'member_' || n, '明文' || n, 'MALE', '1990-01-01', '2015-07-01', '1000000' || (1000 + n), 'ACTIVE', 'org_a', '2015-07-01', '150402'
    from generate_series(1, ${persons}::int) n`.execute(before.rows)
  await sql`insert into members.belonging (id, member_id, organization_id, since, until, reason)
    values ('belonging_1', 'member_1', 'org_a', '2015-07-01', '2020-01-01', '明文原因')`.execute(before.rows)
  await before.close()
})
afterAll(() => database.drop())

const open = (keyring = testKeyring) => openMembers({ storage: database.storage, keyring, now: () => now })
const everything = sql<{ text: string }>`
  select coalesce(string_agg(t::text, ' '), '') as text from (
    select to_jsonb(m)::text as t from members.member m union all select to_jsonb(b)::text from members.belonging b
    union all select to_jsonb(u)::text from members.unsealed u) t`

describe('what an older version left in plain text', () => {
  test('is sealed when the subgraph opens, and readable as before', async () => {
    const members = await open()
    const { rows } = await everything.execute(members.database.rows)
    expect(rows[0]!.text).not.toMatch(/明文|1000000\d{4}|1990-01-01/)
    const caller = { viewer: viewer(null, '', 'member_2300'), locale: 'en', requestId: 'test' } as const
    const { data } = await members.execute(
      { document: parse('{ me { name sex birthOn phone version } }') },
      caller,
    )
    expect(data).toEqual({
      me: { name: '明文2300', sex: 'MALE', birthOn: '1990-01-01', phone: '10000003300', version: 1 },
    })
    await members.close()
  })

  test('stays sealed when it opens again', async () => {
    const members = await open()
    const { rows } = await sql<{
      n: number
    }>`select count(distinct sealed)::int as n from members.member`.execute(members.database.rows)
    expect(rows[0]!.n).toBe(persons)
    await members.close()
  })
})

describe('with keys that do not open what is there it does not open', () => {
  const other = { id: 'other', secret: Buffer.alloc(32, 1) }
  test.each([
    ['another key', [other]],
    ['another key of the same id', [{ ...other, id: 'test' }]],
  ] as const)('%s', async (_which, keys) => {
    await expect(open(new Keyring([...keys] as [typeof other]))).rejects.toThrow(/PERSONAL_KEYS/)
  })
})
