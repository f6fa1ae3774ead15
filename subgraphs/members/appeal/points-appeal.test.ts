import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
const anna = viewer('PARTY_MEMBER', 'org_a', 'member_anna')
const keeper = secretary('org_a')
/** Keeps the roll on which the own name is. */
const cora = { ...secretary('org_a'), subject: 'cora', memberId: 'member_cora' }

beforeAll(async () => {
  fixture = await openFixture([fact('anna', 'org_a'), fact('bert', 'org_a'), fact('cora', 'org_a')])
  await must(viewer('COMMITTEE', 'org_east'), 'setPointsRules', 'pointsRules', {
    organizationId: 'org_east',
    effectiveFrom: '2026-11-23',
    base: 60,
    floor: 0,
    vetoTo: 0,
    items: [{ code: 'LATE', name: '迟到', points: -5 }],
  })
})
afterAll(() => fixture.close())

type By = ReturnType<typeof viewer>

interface Payload {
  readonly userErrors: { readonly code: string; readonly field: string | null }[]
  readonly pointsRules?: { readonly id: string }
  readonly pointsEntry?: { readonly id: string }
  readonly pointsAppeal?: { readonly id: string }
}

async function change(by: By, name: string, selection: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data } = await fixture.run(
    by,
    `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code field } ${selection} } }`,
    { input },
  )
  return (data as Record<string, Payload>)[name]!
}

async function must(
  by: By,
  name: string,
  noun: 'pointsRules' | 'pointsEntry',
  input: object,
): Promise<string> {
  const answer = await change(by, name, `${noun} { id }`, input)
  expect(answer.userErrors).toEqual([])
  return answer[noun]!.id
}

const appeal = (by: By, entryId: string) =>
  change(by, 'appealPoints', 'pointsAppeal { id status grounds version }', {
    entryId,
    grounds: '当日参加抢险，已请假',
  })

const decide = (by: By, appealId: string, uphold: boolean, version = 1) =>
  change(
    by,
    'decidePointsAppeal',
    'pointsAppeal { status answer(purpose: ASSESSMENT) counterEntry { points } }',
    {
      appealId,
      version,
      uphold,
      answer: '已核实',
    },
  )

const late = (memberId: string) =>
  must(keeper, 'enterPoints', 'pointsEntry', { memberId, item: 'LATE', on: '2026-11-23' })

const score = async () =>
  pick((await fixture.run(anna, '{ me { points { score } } }')).data, 'me.points.score')[0]

test('upheld, the entry is countered and never rewritten', async () => {
  const entryId = await late('member_anna')
  expect(await score()).toBe(55)
  const { pointsAppeal } = await appeal(anna, entryId)
  expect(pointsAppeal).toMatchObject({ status: 'OPEN', grounds: '当日参加抢险，已请假' })
  expect((await appeal(anna, entryId)).userErrors).toEqual([{ code: 'APPEALED', field: 'entryId' }])
  expect(await decide(keeper, pointsAppeal!.id, true)).toMatchObject({
    userErrors: [],
    pointsAppeal: { status: 'UPHELD', answer: '已核实', counterEntry: { points: 5 } },
  })
  expect(await score()).toBe(60)
  expect((await decide(keeper, pointsAppeal!.id, false, 2)).userErrors).toEqual([
    { code: 'WRONG_STATE', field: null },
  ])
  expect((await appeal(anna, entryId)).userErrors).toEqual([{ code: 'WRONG_STATE', field: null }])
})

test('rejected, the entry stands, and may be appealed against again with better grounds', async () => {
  const entryId = await late('member_anna')
  const { pointsAppeal } = await appeal(anna, entryId)
  expect((await decide(keeper, pointsAppeal!.id, false)).pointsAppeal).toMatchObject({
    status: 'REJECTED',
    counterEntry: null,
  })
  expect(await score()).toBe(55)
  const { data } = await fixture.run(
    anna,
    '{ pointsAppeals(filter: { status: REJECTED }) { nodes { grounds answer entry { id } } } }',
  )
  expect(data).toEqual({
    pointsAppeals: { nodes: [{ grounds: '当日参加抢险，已请假', answer: '已核实', entry: { id: entryId } }] },
  })
})

test('nobody appeals for another, nor decides in the own cause, nor with a stale version', async () => {
  const entryId = await late('member_cora')
  expect((await appeal(anna, entryId)).userErrors).toEqual([{ code: 'NOT_FOUND', field: 'entryId' }])
  expect((await appeal(keeper, entryId)).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }])
  const { pointsAppeal } = await appeal(cora, entryId)
  expect((await decide(cora, pointsAppeal!.id, true)).userErrors).toEqual([
    { code: 'FORBIDDEN', field: null },
  ])
  expect((await decide(anna, pointsAppeal!.id, true)).userErrors).toEqual([
    { code: 'NOT_FOUND', field: 'appealId' },
  ])
  expect((await decide(secretary('org_b'), pointsAppeal!.id, true)).userErrors).toEqual([
    { code: 'NOT_FOUND', field: 'appealId' },
  ])
  expect((await decide(keeper, pointsAppeal!.id, true, 4)).userErrors).toEqual([
    { code: 'STALE_VERSION', field: 'version' },
  ])
  const query =
    '{ pointsAppeals(filter: { status: OPEN, organizationId: "org_east", includeBelow: true }) { nodes { member { id } grounds } } }'
  const { data } = await fixture.run(viewer('COMMITTEE', 'org_east'), query)
  expect(data).toEqual({ pointsAppeals: { nodes: [{ member: { id: 'member_cora' }, grounds: null }] } })
})

test('with a member who is erased an open appeal is closed, and there is none afterwards', async () => {
  const bert = viewer('PARTY_MEMBER', 'org_a', 'member_bert')
  const [entryId, other] = [await late('member_bert'), await late('member_bert')]
  const appealId = (await appeal(bert, entryId)).pointsAppeal!.id
  const memberId = 'member_bert'
  await change(keeper, 'removeMember', '', { memberId, version: 1, on: '2026-11-01' })
  expect(await change(keeper, 'eraseMember', '', { memberId, version: 2 })).toEqual({ userErrors: [] })
  const query = '{ pointsAppeals(filter: { status: CLOSED }) { nodes { id decidedOn version } } }'
  expect((await fixture.run(keeper, query)).data).toEqual({
    pointsAppeals: { nodes: [{ id: appealId, decidedOn: '2026-11-23', version: 2 }] },
  })
  const refused = [{ code: 'WRONG_STATE', field: null }]
  expect((await decide(keeper, appealId, true, 2)).userErrors).toEqual(refused)
  expect((await appeal(bert, other)).userErrors).toEqual(refused)
  await fixture.members.events.publish()
  const told = await fixture.members.events.read(0, 1000)
  expect(told.filter(({ kind }) => kind === 'points.appealClosed').map(({ about }) => about)).toEqual([
    { member: 'member_bert', pointsAppeal: appealId },
  ])
})

test('no event tells the grounds', async () => {
  await fixture.members.events.publish()
  const told = JSON.stringify(await fixture.members.events.read(0, 1000))
  expect(told).toContain('points.appealed')
  expect(told).not.toContain('抢险')
})

test('as many statements for many as for one', async () => {
  const query = `query($first: Int) { pointsAppeals(first: $first) { nodes { status member { name } entry { points } counterEntry { points } } } }`
  const one = await fixture.statements(keeper, query, { first: 1 })
  expect(await fixture.statements(keeper, query, { first: 3 })).toBe(one)
})
