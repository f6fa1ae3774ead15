import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../../shared/personal/keyring-fixture.ts'
import { Purpose } from '../look/purpose.ts'
import { entities, type Fixture, fact, now, openFixture, references, viewer } from '../members-fixture.ts'
import { exportMembers } from './export-members.ts'
import { organizations, rowsOf, useRosters } from './roster-fixture.ts'

let fixture: Fixture
const { path, takeFile } = useRosters(() => fixture)

beforeAll(async () => {
  fixture = await openFixture([
    fact('anna', 'org_a', { phone: '13812340000', address: '=HYPERLINK("x")' }),
    fact('bert', 'org_b', { fullOn: null, sex: 'MALE', phone: null }),
  ])
})
afterAll(() => fixture.close())

const options = {
  keyring: testKeyring,
  purpose: Purpose.ROLL_KEEPING,
  codesOf: async () => new Map(organizations.map(({ id, code }) => [id, code])),
}

test.each(['csv', 'xlsx'])('as %s it is read back the same', async (kind) => {
  const file = path(`members.${kind}`)
  expect(await exportMembers(fixture.members, file, { ...options, language: 'zh' }, () => now)).toBe(2)
  const named = organizations.map((each) => each.id)
  expect(named).toContain('org_a')
  const written = await takeFile(file)
  expect(written).toMatchObject({ registered: 0, changed: 0 })
})

test('each person reads in the record of looks that it was written, and for what', async () => {
  const looks = await rowsOf<{ person: string; subject: string; purpose: string; fields: string[] }>(
    fixture,
    `select person_id as person, subject, purpose, fields from members.look where place = 1 order by 1`,
  )
  expect(looks).toEqual([
    {
      person: 'member_anna',
      subject: 'command line',
      purpose: 'ROLL_KEEPING',
      fields: ['address', 'birthOn', 'name', 'phone', 'sex'],
    },
    {
      person: 'member_bert',
      subject: 'command line',
      purpose: 'ROLL_KEEPING',
      fields: ['birthOn', 'name', 'sex'],
    },
  ])
  const { data } = await fixture.run(
    viewer(null, '', 'member_anna'),
    entities('Member', 'looks(first: 1) { nodes { purpose role } }'),
    references('Member', 'member_anna'),
  )
  expect(data).toMatchObject({ _entities: [{ looks: { nodes: [{ purpose: 'ROLL_KEEPING', role: null }] } }] })
})

test('in English it has English headings, and formulas are guarded', async () => {
  const file = path('english.csv')
  await exportMembers(fixture.members, file, { ...options, language: 'en' }, () => now)
  const [headings, anna] = (await readFile(file, 'utf8')).split('\r\n')
  expect(headings).toContain('Name,Sex,Born,Official id')
  expect(anna).toContain(`'=HYPERLINK`)
})
