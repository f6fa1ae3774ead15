import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { committee, member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(4)
})
afterAll(() => at.close())

type Caller = typeof above
const answer = `planItem { id title year month kind scale note status offeredOn decidedOn reason version
  offeredBy { id } alliance { id } chosenBy { id } activity { id } } userErrors { code field }`
const change = async (caller: Caller, name: string, input: Record<string, unknown>, asks = answer) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${asks} } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const offer = (number = 1) => ({
  allianceId: at.allianceId,
  organizationId: member(number),
  year: 2027,
  month: 7,
  title: '七一主题党日',
  kind: 'THEME_DAY',
  scale: 'LARGE',
})
const offered = async (input = {}) =>
  (await change(secretary(1), 'offerForYear', { ...offer(), ...input })).planItem
const decided = async (inPlan: boolean, input = {}) => {
  const { id } = await offered(input)
  const decision = { planItemId: id, inPlan, reason: '经联席会议研究' }
  return (await change(at.office, 'decidePlanItem', decision)).planItem
}
const plan = async (caller: Caller, year = 2027) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance {
    yearPlan(year: ${year}, first: 100) { totalCount nodes { id month } } } } }`
  const of = [{ __typename: 'Alliance', id: at.allianceId }]
  return (await at.run(caller, text, { of })).data._entities[0].yearPlan
}

test('a member offers, members choose, the alliance decides, and the activity is planned of it', async () => {
  const item = await offered({ note: '含表彰' })
  expect(item).toMatchObject({
    ...{ title: '七一主题党日', year: 2027, month: 7, kind: 'THEME_DAY', scale: 'LARGE', note: '含表彰' },
    ...{ status: 'OFFERED', offeredOn: '2026-11-23', decidedOn: null, reason: null, version: 1 },
    ...{ offeredBy: { id: member(1) }, alliance: { id: at.allianceId }, chosenBy: [], activity: null },
  })
  for (const number of [2, 3, 3])
    await change(secretary(number), 'choosePlanItem', { planItemId: item.id, chosen: true })
  const left = await change(secretary(2), 'choosePlanItem', { planItemId: item.id, chosen: false })
  expect(left.planItem.chosenBy).toEqual([{ id: member(3) }])
  const decision = { planItemId: item.id, inPlan: true, month: 6, version: 1 }
  const { planItem } = await change(at.office, 'decidePlanItem', decision)
  expect(planItem).toMatchObject({ status: 'IN_PLAN', decidedOn: '2026-11-23', month: 6, version: 2 })
  const activity = {
    ...{ allianceId: at.allianceId, hostOrganizationId: member(1), kind: 'THEME_DAY', title: '主题党日' },
    ...{ startsAt: '2027-06-20T01:00:00Z', planItemId: item.id },
  }
  const asks = 'activity { id } userErrors { code field }'
  const unknown = await change(secretary(1), 'planActivity', { ...activity, planItemId: 'planitem_0' }, asks)
  expect(unknown.userErrors).toEqual([{ code: 'NOT_FOUND', field: 'planItemId' }])
  const alone = await change(secretary(1), 'planActivity', activity, asks)
  expect(alone.userErrors).toEqual([{ code: 'HELD_TOGETHER', field: 'coHostIds' }])
  const together = { ...activity, coHostIds: [member(2)] }
  const made = await change(secretary(1), 'planActivity', together, asks)
  expect(made.userErrors).toEqual([])
  const again = await change(secretary(1), 'planActivity', together, asks)
  expect(again.userErrors).toEqual([{ code: 'PLANNED_ALREADY', field: 'planItemId' }])
  const redecided = await change(at.office, 'decidePlanItem', { ...decision, version: 2 })
  expect(redecided.userErrors).toMatchObject([{ code: 'PLANNED_ALREADY' }])
  await change(secretary(1), 'cancelActivity', { activityId: made.activity.id, reason: '天气' }, asks)
  expect((await change(secretary(1), 'planActivity', together, asks)).userErrors).toEqual([])
})

test('what is left out says why, and may come into the plan after all; a small one needs nobody beside', async () => {
  const item = await decided(false, { scale: 'SMALL' })
  expect(item).toMatchObject({ status: 'LEFT_OUT', reason: '经联席会议研究' })
  const activity = {
    ...{ allianceId: at.allianceId, hostOrganizationId: member(1), kind: 'STUDY', title: '学习' },
    ...{ startsAt: '2027-06-20T01:00:00Z', planItemId: item.id },
  }
  const asks = 'activity { id } userErrors { code field }'
  expect((await change(secretary(1), 'planActivity', activity, asks)).userErrors[0].code).toBe('WRONG_STATE')
  await change(at.office, 'decidePlanItem', { planItemId: item.id, inPlan: true })
  expect((await change(secretary(1), 'planActivity', activity, asks)).userErrors).toEqual([])
})

test('the office enters what a department beside offers', async () => {
  const { planItem } = await change(at.office, 'offerForYear', { ...offer(), organizationId: committee })
  expect(planItem.offeredBy).toEqual({ id: committee })
})

test('the plan of a year is in the order of its months, for those inside, in as many statements however many', async () => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance {
    yearPlan(year: 2026) { totalCount nodes { id offeredBy { id } chosenBy { id } activity { id } } } } } }`
  const of = [{ __typename: 'Alliance', id: at.allianceId }]
  const month = async (number: number) => (await offered({ year: 2026, month: number })).id
  const [december, may] = [await month(12), await month(5)]
  const few = await at.statements(above, text, { of })
  const others = [await month(11), await month(12)]
  expect((await plan(above, 2026)).nodes.map(({ id }: { id: string }) => id)).toEqual([
    may,
    others[0],
    ...[december, others[1]].sort(),
  ])
  expect(await at.statements(above, text, { of })).toBe(few)
  for (const caller of [anonymous, holding('SECRETARY', 'org_elsewhere')])
    expect((await plan(caller, 2026)).totalCount).toBe(0)
})

test('each step is told of, with who offered it or who chose', async () => {
  const { id } = await offered()
  await change(secretary(2), 'choosePlanItem', { planItemId: id, chosen: true })
  await change(secretary(2), 'choosePlanItem', { planItemId: id, chosen: true })
  await change(secretary(2), 'choosePlanItem', { planItemId: id, chosen: false })
  await change(secretary(1), 'withdrawPlanItem', { planItemId: id })
  await at.allPublished()
  const told = (await at.subgraph.events.read(0, 1000)).filter(({ about }) => about.planItem === id)
  expect(told.map(({ kind, about }) => [kind, about.organization])).toEqual([
    ['planItem.offered', member(1)],
    ['planItem.chosen', member(2)],
    ['planItem.unchosen', member(2)],
    ['planItem.withdrawn', member(1)],
  ])
})

describe('refused', () => {
  test.each([
    ['without a title', { title: ' ' }, 'INVALID_INPUT', 'title'],
    ['for a year that is over', { year: 2025 }, 'INVALID_INPUT', 'year'],
    ['for a year far ahead', { year: 2028 }, 'INVALID_INPUT', 'year'],
    ['in a thirteenth month', { month: 13 }, 'INVALID_INPUT', 'month'],
    ['with too long a note', { note: '长'.repeat(501) }, 'INVALID_INPUT', 'note'],
    ['to no alliance', { allianceId: 'alliance_0' }, 'NOT_FOUND', 'allianceId'],
    ['of nobody that is known', { organizationId: 'org_0' }, 'NOT_FOUND', 'organizationId'],
  ])('an offer %s', async (_what, input, code, field) => {
    const before = (await plan(above)).totalCount
    const { userErrors } = await change(at.office, 'offerForYear', { ...offer(), ...input })
    expect(userErrors).toEqual([{ code, field }])
    expect((await plan(above)).totalCount).toBe(before)
  })

  test.each([
    ['nobody', () => anonymous, ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']],
    [
      'somebody outside',
      () => holding('SECRETARY', 'org_elsewhere'),
      ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['another member', () => secretary(2), ['FORBIDDEN', undefined, 'FORBIDDEN', 'FORBIDDEN']],
    ['the member', () => secretary(1), [undefined, undefined, 'FORBIDDEN', undefined]],
    ['those above', () => above, ['FORBIDDEN', 'NOT_A_MEMBER', 'FORBIDDEN', 'FORBIDDEN']],
  ])('%s offers, chooses, decides and withdraws', async (_who, caller, codes) => {
    const { id: planItemId } = await offered()
    const tries = [
      await change(caller(), 'offerForYear', offer()),
      await change(caller(), 'choosePlanItem', { planItemId, chosen: true }),
      await change(caller(), 'decidePlanItem', { planItemId, inPlan: true }),
      await change(caller(), 'withdrawPlanItem', { planItemId }),
    ]
    expect(tries.map(({ userErrors }) => userErrors[0]?.code)).toEqual(codes)
  })

  test('a step that does not fit: once it is decided or withdrawn, by a stale version, or without a reason', async () => {
    const { id: planItemId } = await decided(true)
    const code = async (caller: Caller, name: string, input: object) =>
      (await change(caller, name, { planItemId, ...input })).userErrors[0]?.code
    expect(await code(secretary(2), 'choosePlanItem', { chosen: true })).toBe('WRONG_STATE')
    expect(await code(secretary(1), 'withdrawPlanItem', {})).toBe('WRONG_STATE')
    expect(await code(at.office, 'decidePlanItem', { inPlan: false })).toBe('INVALID_INPUT')
    expect(await code(at.office, 'decidePlanItem', { inPlan: true, version: 9 })).toBe('STALE_VERSION')
    expect(await code(at.office, 'decidePlanItem', { inPlan: true, month: 0 })).toBe('INVALID_INPUT')
    const gone = await offered()
    await change(secretary(1), 'withdrawPlanItem', { planItemId: gone.id })
    const late = await change(at.office, 'decidePlanItem', { planItemId: gone.id, inPlan: true })
    expect(late.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})
