import { describe, expect, test } from 'vitest'
import { dealStep, done, proposal } from '../fixtures/deals.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
const [giver, taker] = ['secretaryA', 'liaisonB'] as const

/** A resource and a need, and the offer of the one for the other by the giver. */
async function offeredPair(resource: object = {}, need: object = {}, more = '') {
  const resourceId = await offered(lists, giver, { ...room, ...resource })
  const needId = await needed(lists, taker, { ...roomWanted, ...need })
  const { id } = await done(lists, giver, proposal(needId, resourceId, more))
  return { id, resourceId, needId }
}

test('from the offer to the ratings of both sides', async () => {
  const { id } = await offeredPair()
  expect(await done(lists, taker, dealStep('accept', id))).toMatchObject({
    status: 'ACCEPTED',
    quantity: 4,
    free: true,
    need: { status: 'MET', received: 4 },
    resource: { status: 'OPEN', remaining: 6 },
  })
  expect(await lists.refusal(taker, dealStep('handOver', id))).toBe('FORBIDDEN')
  expect(await done(lists, giver, dealStep('handOver', id))).toMatchObject({ status: 'HANDED_OVER' })
  expect(await lists.refusal(giver, dealStep('cancel', id, 'reason: "x"'))).toBe('WRONG_STATE')
  expect(await lists.refusal(giver, dealStep('complete', id))).toBe('FORBIDDEN')
  expect(await lists.refusal(taker, dealStep('rate', id, 'stars: 5'))).toBe('WRONG_STATE')
  expect(await done(lists, taker, dealStep('complete', id))).toMatchObject({ status: 'DONE' })
  for (const stars of [0, 6])
    expect(await lists.refusal(taker, dealStep('rate', id, `stars: ${stars}`))).toBe('INVALID_INPUT')
  await done(lists, taker, dealStep('rate', id, 'stars: 5, text: "很好"'))
  expect(await lists.refusal(taker, dealStep('rate', id, 'stars: 1'))).toBe('ALREADY_RATED')
  expect((await done(lists, giver, dealStep('rate', id, 'stars: 4'))) as unknown).toMatchObject({
    ratings: [
      { side: 'GIVER', stars: 4, text: '' },
      { side: 'TAKER', stars: 5, text: '很好' },
    ],
  })
  await lists.subgraph().events.publish()
  const events = await lists.subgraph().events.read(0, 10_000)
  const kinds = events
    .filter(({ kind, about }) => kind.startsWith('match.') && about.match === id)
    .map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind !== 'match.found')).toEqual(
    ['offered', 'accepted', 'handedOver', 'done', 'rated', 'rated'].map((happened) => `match.${happened}`),
  )
})

test('several claimants meet a need together, in units that convert', async () => {
  const needId = await needed(lists, taker, { ...roomWanted, category: 'MATERIAL', quantity: 1, unit: '吨' })
  const one = await offered(lists, giver, { ...room, category: 'MATERIAL', quantity: 600, unit: '公斤' })
  const other = await offered(lists, 'secretaryC', {
    ...room,
    organizationId: 'org_c',
    category: 'MATERIAL',
    quantity: 2000,
    unit: '斤',
  })
  const first = await done(lists, giver, proposal(needId, one, 'quantity: 0.5, unit: "吨"'))
  expect(await done(lists, taker, dealStep('accept', first.id))).toMatchObject({
    quantity: 500,
    need: { status: 'OPEN', received: 0.5 },
    resource: { remaining: 100 },
  })
  const second = await done(lists, 'secretaryC', proposal(needId, other))
  expect(await done(lists, taker, dealStep('accept', second.id))).toMatchObject({
    quantity: 1000,
    need: { status: 'MET', received: 1 },
    resource: { remaining: 1000 },
  })
})

test('a need that is made as small as what is promised already is met', async () => {
  const { id, needId } = await offeredPair({}, {}, 'quantity: 3')
  await done(lists, taker, dealStep('accept', id))
  const change = (version: number, quantity: number) =>
    `mutation { changeNeed(input: { id: "${needId}", version: ${version}, quantity: ${quantity} }) { need { status } userErrors { code } } }`
  const open = await lists.ask(taker, `{ need(id: "${needId}") { status version } }`)
  expect(open.need).toMatchObject({ status: 'OPEN' })
  const { version } = open.need as unknown as { version: number }
  const asked = (await lists.ask(taker, change(version, 3))) as unknown as { changeNeed: object }
  expect(asked.changeNeed).toEqual({ need: { status: 'MET' }, userErrors: [] })
  await lists.subgraph().events.publish()
  const events = await lists.subgraph().events.read(0, 10_000)
  const kinds = events.filter(({ about }) => about.need === needId).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind.startsWith('need.'))).toEqual([
    'need.published',
    'need.claimed',
    'need.changed',
    'need.met',
  ])
})

test('what is called off is to be had again, and may be offered again', async () => {
  const { id, needId, resourceId } = await offeredPair({ quantity: 4 })
  await done(lists, taker, dealStep('accept', id))
  expect(await lists.refusal(taker, dealStep('cancel', id, 'reason: " "'))).toBe('INVALID_INPUT')
  expect(await done(lists, taker, dealStep('cancel', id, 'reason: "会期变动"'))).toMatchObject({
    status: 'CANCELLED',
    cancelReason: '会期变动',
    need: { status: 'OPEN', received: 0 },
    resource: { status: 'OPEN', remaining: 4 },
  })
  expect(await done(lists, taker, proposal(needId, resourceId))).toMatchObject({
    id,
    status: 'OFFERED',
    cancelReason: null,
  })
  expect(await lists.refusal(giver, dealStep('cancel', id, 'reason: "x"'))).toBe('FORBIDDEN')
  await done(lists, giver, dealStep('decline', id))
  expect(await lists.refusal(taker, proposal(needId, resourceId))).toBe('WRONG_STATE')
})

test('what was offered free of charge stays so, though the resource costs something later', async () => {
  const { id, resourceId } = await offeredPair()
  const change = `mutation { changeResource(input: { id: "${resourceId}", version: 1, cost: "50 元" }) { userErrors { code } } }`
  expect(await lists.refusal(giver, change)).toBeUndefined()
  expect(await done(lists, taker, dealStep('accept', id))).toMatchObject({ free: true })
})

describe('a resource that comes again each week', () => {
  const weekly = { quantity: 2, windows: [{ weekdays: ['MO'] }] }
  const on = (...days: string[]) => `quantity: 1, occurrences: ${JSON.stringify(days)}`

  test('is reserved by the day', async () => {
    const { id, resourceId } = await offeredPair(weekly, {}, on('2026-06-08', '2026-06-15'))
    expect(await done(lists, taker, dealStep('accept', id))).toMatchObject({
      occurrences: ['2026-06-08', '2026-06-15'],
      need: { status: 'OPEN', received: 2 },
      resource: { status: 'OPEN', remaining: null },
    })
    const next = async (more: string) => {
      const needId = await needed(lists, 'secretaryE', { ...roomWanted, organizationId: 'org_e' })
      return proposal(needId, resourceId, more)
    }
    const second = await done(lists, giver, await next(on('2026-06-08')))
    await done(lists, 'secretaryE', dealStep('accept', second.id))
    expect(await lists.refusal(giver, await next(on('2026-06-08')))).toBe('CAPACITY_EXCEEDED')
    expect(await lists.refusal(giver, await next(on('2026-06-22')))).toBeUndefined()
    const { resource } = await lists.ask(
      giver,
      `{ resource(id: "${resourceId}") { reservedDays { day quantity } } }`,
    )
    expect(resource).toEqual({
      reservedDays: [
        { day: '2026-06-08', quantity: 2 },
        { day: '2026-06-15', quantity: 1 },
      ],
    })
    const close = (windows: string) =>
      `mutation { changeResource(input: { id: "${resourceId}", version: 1, ${windows} }) { userErrors { code field } } }`
    expect(await lists.refusal(giver, close('windows: [{ weekdays: [TU] }]'))).toBe('INVALID_INPUT')
    expect(await lists.refusal(giver, close('windows: []'))).toBe('INVALID_INPUT')
    expect(await lists.refusal(giver, close('quantity: 1'))).toBe('INVALID_INPUT')
    expect(await lists.refusal(giver, close('windows: [{ weekdays: [MO, TU] }]'))).toBeUndefined()
  })
})

describe('what is refused', () => {
  test.each<[string, object, object, string, string, string]>([
    ['a unit that does not convert', {}, {}, 'quantity: 1, unit: "吨"', 'unit', 'WRONG_UNIT'],
    ['a negative amount', {}, {}, 'quantity: -1', 'quantity', 'INVALID_INPUT'],
    ['nothing', {}, {}, 'quantity: 0', 'quantity', 'INVALID_INPUT'],
    ['an absurd amount', {}, {}, 'quantity: 1e12', 'quantity', 'CAPACITY_EXCEEDED'],
    ['an absurd amount in a unit', {}, {}, 'quantity: 1e12, unit: "场"', 'quantity', 'INVALID_INPUT'],
    ['a day of what is not weekly', {}, {}, 'occurrences: ["2026-06-08"]', 'occurrences', 'INVALID_INPUT'],
    ['no day of what is', { windows: [{ weekdays: ['MO'] }] }, {}, '', 'occurrences', 'INVALID_INPUT'],
  ])('%s', async (_, resource, need, more, field, code) => {
    const resourceId = await offered(lists, giver, { ...room, ...resource })
    const needId = await needed(lists, taker, { ...roomWanted, ...need })
    const { proposeMatch } = await lists.ask(giver, proposal(needId, resourceId, more))
    expect(proposeMatch).toMatchObject({ match: null, userErrors: [{ field, code }] })
  })

  test('someone else’s, what one may not see, what is one’s own, and what is over', async () => {
    const resourceId = await offered(lists, giver, room)
    const hidden = await offered(lists, giver, { ...room, visibility: 'ORGANIZATION' })
    const needId = await needed(lists, taker, { ...roomWanted, claimBy: '2026-06-01' })
    const own = await needed(lists, giver, { ...roomWanted, organizationId: 'org_a' })
    expect(await lists.refusal('nobody', proposal(needId, resourceId))).toBe('UNAUTHENTICATED')
    expect(await lists.refusal('secretaryC', proposal(needId, resourceId))).toBe('FORBIDDEN')
    expect(await lists.refusal(taker, proposal(needId, hidden))).toBe('NOT_FOUND')
    expect(await lists.refusal(giver, proposal(own, resourceId))).toBe('INVALID_INPUT')
    lists.at('2026-06-02T01:00:00Z')
    expect(await lists.refusal(taker, proposal(needId, resourceId))).toBe('DEADLINE_PASSED')
    lists.at('2026-06-01T01:00:00Z')
  })
})
