import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  entities,
  type Fixture,
  fact,
  openFixture,
  pick,
  references,
  secretary,
  viewer,
} from '../members-fixture.ts'

const facts = [
  fact('anna', 'org_a', { name: '李明', officialId: '999999199005010021' }),
  fact('ben', 'org_a', {
    name: '王芳',
    reportIns: [{ organizationId: 'org_c', post: '志愿者', since: '2024-01-01' }],
  }),
  fact('carl', 'org_c', { name: '李明' }),
  ...Array.from({ length: 20 }, (_, index) => fact(`m${index}`, 'org_b')),
]
let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture(facts)
})
afterAll(() => fixture.close())

const self = viewer('PARTY_MEMBER', 'org_a', 'member_anna')
const city = viewer('COMMITTEE', 'org_city')
const looksAt = async (id: string, by = city) => {
  const query = `{ member(id: "${id}") { looks(first: 100) { nodes { place fields purpose role viewerName organization { id } } } lookChain { intact looks intactLooks head } } }`
  const { data } = await fixture.run(by, query)
  return { looks: pick(data, 'member.looks.nodes') as any[], chain: pick(data, 'member.lookChain')[0] as any }
}
const plain =
  '{ member(id: "member_anna") { name sex birthOn phone officialId ethnicity education address } }'
const full =
  '{ member(id: "member_anna") { name(purpose: CONTACT) sex(purpose: CONTACT) phone(purpose: CONTACT) officialId(purpose: CONTACT) } }'
const all = { name: '李明', sex: 'FEMALE', phone: '10012345678', officialId: '999999199005010021' }
const masked = {
  name: '李*',
  sex: null,
  birthOn: null,
  phone: '100****5678',
  officialId: '9999**************',
  ethnicity: null,
  education: null,
  address: null,
}

test('without a purpose all is masked, and nobody has looked', async () => {
  expect((await fixture.run(secretary('org_a'), plain)).data).toEqual({ member: masked })
  expect((await looksAt('member_anna')).looks).toEqual([])
})

test('the person sees all, and is not recorded', async () => {
  const { data } = await fixture.run(self, plain)
  expect(data).toEqual({ member: { ...masked, ...all, birthOn: '1990-05-01' } })
  expect((await fixture.run(self, full)).data).toEqual({ member: all })
  expect((await looksAt('member_anna', self)).looks).toEqual([])
})

test('for a purpose it is shown, and one look says to the person who saw what and why', async () => {
  const by = viewer('SECRETARY', 'org_a', 'member_ben')
  expect((await fixture.run(by, full)).data).toEqual({ member: all })
  const { looks, chain } = await looksAt('member_anna', self)
  expect(looks).toEqual([
    {
      place: 1,
      fields: ['name', 'officialId', 'phone', 'sex'],
      purpose: 'CONTACT',
      role: 'SECRETARY',
      viewerName: '王*',
      organization: { id: 'org_a' },
    },
  ])
  expect(chain).toEqual({
    intact: true,
    looks: 1,
    intactLooks: 1,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

describe('nothing is shown in full, and no look recorded,', () => {
  test.each([
    ['to who hosts a report-in', secretary('org_c')],
    ['to an analyst', viewer('ANALYST', 'org_city')],
    ['to an alliance office', viewer('ALLIANCE_OFFICE', 'org_city')],
    ['to a colleague', viewer('PARTY_MEMBER', 'org_a', 'member_anna')],
    ['without signing in', undefined],
  ])('%s', async (_who, by) => {
    const { data, errors } = await fixture.run(
      by,
      '{ member(id: "member_ben") { name(purpose: CONTACT) phone(purpose: CONTACT) } }',
    )
    expect(JSON.stringify([data, errors])).not.toMatch(/王芳|10012345678/)
    expect(pick(data, 'member.name')).toEqual([])
    expect((await looksAt('member_ben')).looks).toEqual([])
  })
})

test('a page of persons in full is one statement more, whoever they are, and a look at each', async () => {
  const of = (first: number, purpose: string) =>
    `{ members(first: ${first}, filter: { organizationId: "org_b" }) { nodes { name${purpose} phone${purpose} } } }`
  const by = secretary('org_b')
  const without = await fixture.statements(by, of(20, ''))
  expect(await fixture.statements(by, of(1, '(purpose: REPORT)'))).toBe(without + 1)
  expect(await fixture.statements(by, of(20, '(purpose: REPORT)'))).toBe(without + 1)
  const { rows } = await sql<{ person: string; n: number }>`
    select person_id as person, count(*)::int as n from members.look where purpose = 'REPORT' group by 1`.execute(
    fixture.members.database.rows,
  )
  expect(rows.map(({ n }) => n).sort()).toEqual([...Array(19).fill(1), 2])
})

test('a look that cannot be recorded is not granted', async () => {
  const { rows } = fixture.members.database
  await sql`alter table members.look rename to look_gone`.execute(rows)
  const { data, errors } = await fixture.run(secretary('org_a'), full)
  await sql`alter table members.look_gone rename to look`.execute(rows)
  expect(JSON.stringify(data)).not.toContain('10012345678')
  expect(errors?.length).toBe(4)
})

describe('finding by what is personal', () => {
  const find = (by: Parameters<Fixture['run']>[0], what: string) =>
    fixture.run(by, `{ findMembers(by: { ${what}, purpose: TRANSFER }) { totalCount nodes { id } } }`)

  test.each([
    ['name: "李明"', ['member_anna', 'member_carl']],
    ['name: " 李 明 "', ['member_anna', 'member_carl']],
    ['name: "李"', []],
    ['phone: "+86 100-1234-5678"', expect.any(Array)],
    ['officialId: "999999199005010021"', ['member_anna']],
  ])('%s', async (what, ids) => {
    const { data } = await find(city, what)
    expect(pick(data, 'findMembers.nodes.id')).toEqual(ids)
  })

  test('is for who may read it, and is a look at everybody found', async () => {
    const before = await looksAt('member_anna')
    expect(pick((await find(secretary('org_c'), 'name: "李明"')).data, 'findMembers.nodes.id')).toEqual([
      'member_carl',
    ])
    expect(pick((await find(secretary('org_c'), 'name: "王芳"')).data, 'findMembers.totalCount')).toEqual([0])
    expect(
      pick((await find(viewer('ANALYST', 'org_city'), 'name: "李明"')).data, 'findMembers.totalCount'),
    ).toEqual([0])
    expect(await looksAt('member_anna')).toEqual(before)
    const { looks } = await looksAt('member_carl')
    expect(looks[0]).toMatchObject({ fields: ['name'], purpose: 'TRANSFER', organization: { id: 'org_c' } })
  })

  test.each(['', 'name: "李明", phone: "1"'])('takes exactly one field: {%s}', async (what) => {
    const { errors } = await find(city, what)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_INPUT'])
  })
})

test('an official id is entered once; the refusal is a look at who has it, also where it is not known', async () => {
  const register =
    'mutation($i: RegisterMemberInput!) { registerMember(input: $i) { member { id } userErrors { code field } } }'
  const i = {
    organizationId: 'org_c',
    name: '某人',
    sex: 'FEMALE',
    birthOn: '1990-05-01',
    joinedOn: '2020-07-01',
    officialId: '999999199005010021',
  }
  const { data } = await fixture.run(secretary('org_c'), register, { i })
  expect(pick(data, 'registerMember.userErrors')).toEqual([{ code: 'KNOWN_PERSON', field: 'officialId' }])
  const { looks } = await looksAt('member_anna')
  expect(looks[0]).toMatchObject({
    fields: ['officialId'],
    purpose: 'ROLL_KEEPING',
    organization: { id: 'org_c' },
  })
})

describe('the record', () => {
  test.each([
    ['the person', self, true],
    ['the committee', city, true],
    ['who keeps the roll', secretary('org_a'), false],
    ['an analyst', viewer('ANALYST', 'org_city'), false],
  ])('is read by %s: %s', async (_who, by, reads) => {
    const { data, errors = [] } = await fixture.run(
      by,
      '{ member(id: "member_anna") { looks { totalCount } lookChain { looks } } }',
    )
    expect(pick(data, 'member.looks.totalCount')).toHaveLength(reads ? 1 : 0)
    expect(pick(data, 'member.lookChain.looks')).toHaveLength(reads ? 1 : 0)
    const ids = pick(
      (await fixture.run(city, '{ member(id: "member_anna") { looks { nodes { id } } } }')).data,
      'member.looks.nodes.id',
    )
    const referred = await fixture.run(by, entities('Look', 'id purpose'), references('Look', ...ids))
    expect(pick(referred.data, '_entities.purpose')).toHaveLength(reads ? ids.length : 0)
    expect(errors.every(({ extensions }) => extensions.code === 'FORBIDDEN')).toBe(true)
  })

  test('cannot be rewritten, and shows where it was, by whom it may have been', async () => {
    const { rows } = fixture.members.database
    for (const statement of [
      sql`update members.look set purpose = 'AUDIT'`,
      sql`delete from members.look`,
      sql`truncate members.look`,
      sql`delete from members.look_end`,
      sql`update members.look_end set looks = 0`,
    ])
      await expect(statement.execute(rows)).rejects.toThrow(/append-only/)
    const { chain } = await looksAt('member_anna')
    expect(chain.intact).toBe(true)
    await sql`alter table members.look disable trigger append_only`.execute(rows)
    await sql`update members.look set purpose = 'AUDIT' where person_id = 'member_anna' and place = 2`.execute(
      rows,
    )
    await sql`alter table members.look enable trigger append_only`.execute(rows)
    expect((await looksAt('member_anna')).chain).toMatchObject({ intact: false, intactLooks: 1 })
  })
})
