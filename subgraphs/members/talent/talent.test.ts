import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
const anna = viewer('PARTY_MEMBER', 'org_a', 'member_anna')
const bert = viewer('PARTY_MEMBER', 'org_a', 'member_bert')
const cora = viewer('PARTY_MEMBER', 'org_b', 'member_cora')

beforeAll(async () => {
  fixture = await openFixture([fact('anna', 'org_a'), fact('bert', 'org_a'), fact('cora', 'org_b')])
})
afterAll(() => fixture.close())

interface Payload {
  readonly userErrors: { readonly code: string; readonly field: string | null }[]
  readonly talent?: Record<string, unknown> | null
}

async function change(by: ReturnType<typeof viewer>, name: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const talent =
    name === 'leaveTalentPool'
      ? ''
      : 'talent { id version skills description windows { weekdays startTime } }'
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code field } ${talent} } }`,
    { input },
  )
  return (data as Record<string, Payload>)[name]!
}

const codes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field])
const saturdays = { weekdays: ['SA'], startTime: '09:00', endTime: '11:00' }

async function told() {
  await fixture.members.events.publish()
  const events = await fixture.members.events.read(0, 1000)
  return events
    .filter(({ kind }) => kind.startsWith('talent.'))
    .map(({ kind, about, data }) => ({ kind, about, data }))
}

test('by the own consent a member is offered without a name, and is gone from everywhere when it is withdrawn', async () => {
  const joined = await change(anna, 'joinTalentPool', {
    skills: ['法律咨询', ' 法律咨询 '],
    windows: [saturdays],
  })
  expect(joined).toMatchObject({
    userErrors: [],
    talent: { version: 1, skills: ['法律咨询'], windows: [{ weekdays: ['SA'], startTime: '09:00' }] },
  })
  const talentId = joined.talent!.id
  expect(codes(await change(anna, 'joinTalentPool', { skills: ['心理咨询'] }))).toEqual([
    ['IN_TALENT_POOL', null],
  ])
  const changed = await change(anna, 'changeTalent', {
    talentId,
    version: 1,
    skills: ['心理咨询'],
    allianceId: 'alliance_x',
  })
  expect(changed.talent).toMatchObject({ version: 2, skills: ['心理咨询'] })
  expect(await told()).toMatchObject([
    {
      kind: 'talent.offered',
      about: { talent: talentId, organization: ['org_a'] },
      data: { visibility: 'PUBLIC' },
    },
    {
      kind: 'talent.offered',
      data: {
        talentId,
        organizationId: 'org_a',
        category: 'EXPERT',
        skills: ['心理咨询'],
        regionCode: '150402',
        visibility: 'ALLIANCE',
        allianceId: 'alliance_x',
      },
    },
  ])
  expect(JSON.stringify(await told())).not.toContain('member_')
  expect(codes(await change(anna, 'leaveTalentPool', { talentId, version: 2 }))).toEqual([])
  const forgotten = { skills: [], description: '', windows: [] }
  expect((await told()).slice(0, 2)).toMatchObject([
    { kind: 'talent.offered', data: { ...forgotten, talentId, visibility: 'PUBLIC' } },
    { kind: 'talent.offered', data: { ...forgotten, talentId, regionCode: '150402' } },
  ])
  expect(JSON.stringify(await told())).not.toMatch(/咨询|09:00/)
  expect((await told()).at(-1)).toEqual({
    kind: 'talent.withdrawn',
    about: { talent: talentId, organization: ['org_a'] },
    data: { talentId },
  })
  const { rows } = await sql`select id from members.talent`.execute(fixture.members.database.rows)
  expect(rows).toEqual([])
})

test('nobody consents for another: who keeps the roll sees it and changes nothing', async () => {
  const { talent } = await change(bert, 'joinTalentPool', { skills: ['木工'] })
  const input = { talentId: talent!.id, version: 1 }
  expect(codes(await change(secretary('org_a'), 'leaveTalentPool', input))).toEqual([['FORBIDDEN', null]])
  expect(codes(await change(secretary('org_a'), 'joinTalentPool', { skills: ['木工'] }))).toEqual([
    ['FORBIDDEN', null],
  ])
  expect(codes(await change(anna, 'leaveTalentPool', input))).toEqual([['NOT_FOUND', 'talentId']])
  expect(codes(await change(bert, 'changeTalent', { ...input, version: 3 }))).toEqual([
    ['STALE_VERSION', 'version'],
  ])
  const found = async (by: ReturnType<typeof viewer>, skill: string) => {
    const query = `query($skill: String) { talents(filter: { skill: $skill }) { nodes { member { id } } } }`
    return pick((await fixture.run(by, query, { skill })).data, 'talents.nodes.member.id')
  }
  expect(await found(secretary('org_a'), '木工')).toEqual(['member_bert'])
  expect(await found(secretary('org_a'), '木')).toEqual([])
  expect(await found(secretary('org_b'), '木工')).toEqual([])
  expect(await found(viewer('ANALYST', 'org_city'), '木工')).toEqual([])
})

test.each([
  ['no skill', { skills: [] }, ['INVALID_INPUT', 'skills']],
  [
    'an alliance that the organization is not in',
    { skills: ['木工'], allianceId: 'alliance_x' },
    ['INVALID_INPUT', 'allianceId'],
  ],
  ['a window without an end', { skills: ['木工'], windows: [{}] }, ['INVALID_INPUT', 'windows.0.from']],
])('refused: %s', async (_, input, error) => {
  expect(codes(await change(cora, 'joinTalentPool', input))).toEqual([error])
})

test('whoever leaves the organization is offered in its name no longer', async () => {
  await change(cora, 'joinTalentPool', { skills: ['电工'] })
  await fixture.run(
    viewer('COMMITTEE', 'org_east'),
    `mutation { transferMember(input: { memberId: "member_cora", version: 1, toOrganizationId: "org_a", on: "2026-11-01" }) { userErrors { code } } }`,
  )
  expect((await told()).at(-1)?.kind).toBe('talent.withdrawn')
  const { data } = await fixture.run(cora, '{ me { talent { id } } }')
  expect(data).toEqual({ me: { talent: null } })
})

test('as many statements for many as for one', async () => {
  await change(anna, 'joinTalentPool', { skills: ['法律咨询'] })
  const query = `query($first: Int) { talents(first: $first) { nodes { skills member { name talent { id } } } } }`
  const one = await fixture.statements(secretary('org_a'), query, { first: 1 })
  expect(await fixture.statements(secretary('org_a'), query, { first: 2 })).toBe(one)
})
