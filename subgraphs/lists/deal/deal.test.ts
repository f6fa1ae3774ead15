import { describe, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()

function step(name: 'offer' | 'accept' | 'decline', matchId: string, more = '') {
  return `mutation { ${name}Match(input: { matchId: "${matchId}" ${more} }) {
    match { id status quantity offeredBy { id } need { status } resource { status } } userErrors { field code message } } }`
}

/** A resource, a need that it fits, and the match of the two. */
async function pair(resource: object = {}, need: object = {}) {
  const resourceId = await offered(lists, 'committee', { ...room, ...resource })
  const needId = await needed(lists, 'committee', { ...roomWanted, ...need })
  await lists.subgraph().caughtUp()
  const { need: seen } = await lists.ask(
    'committee',
    `{ need(id: "${needId}") { matches(first: 100) { nodes { id resource { id } } } } }`,
  )
  const match = seen.matches.nodes.find((node) => node.resource.id === resourceId)
  return { id: match!.id, resourceId, needId }
}

test('one side offers, the other accepts, and the need is met', async () => {
  const { id } = await pair()
  const offer = await lists.ask('secretaryA', step('offer', id))
  expect(offer.offerMatch).toEqual({
    match: {
      id,
      status: 'OFFERED',
      quantity: 4,
      offeredBy: { id: 'org_a' },
      need: { status: 'OPEN' },
      resource: { status: 'OPEN' },
    },
    userErrors: [],
  })
  expect(await lists.refusal('secretaryA', step('accept', id))).toBe('FORBIDDEN')
  const accept = await lists.ask('liaisonB', step('accept', id))
  expect(accept.acceptMatch.match).toMatchObject({
    status: 'ACCEPTED',
    need: { status: 'MET' },
    resource: { status: 'OPEN' },
  })
  expect(await lists.refusal('liaisonB', step('accept', id))).toBe('WRONG_STATE')
  const events = await lists.subgraph().events.read(0, 1000)
  const kinds = events.filter(({ about }) => about.match === id).map(({ kind }) => kind)
  expect(kinds).toEqual(['match.found', 'match.offered', 'match.accepted'])
})

test('the side of the need may offer too, and the resource is used up', async () => {
  const { id } = await pair({}, { quantity: 20 })
  const offer = await lists.ask('liaisonB', step('offer', id))
  expect(offer.offerMatch.match).toMatchObject({ quantity: 10, offeredBy: { id: 'org_b' } })
  const accept = await lists.ask('secretaryA', step('accept', id))
  expect(accept.acceptMatch.match).toMatchObject({
    need: { status: 'OPEN' },
    resource: { status: 'EXHAUSTED' },
  })
})

test('what was declined is not offered any more', async () => {
  const { id } = await pair()
  expect((await lists.ask('liaisonB', step('decline', id))).declineMatch.match).toMatchObject({
    status: 'DECLINED',
  })
  expect(await lists.refusal('secretaryA', step('offer', id))).toBe('WRONG_STATE')
})

describe('who may offer', () => {
  test.each<[Person, string | undefined]>([
    ['nobody', 'UNAUTHENTICATED'],
    ['secretaryC', 'NOT_FOUND'],
    ['memberA', 'NOT_FOUND'],
    ['office', 'NOT_FOUND'],
    ['operator', 'NOT_FOUND'],
    ['analyst', 'FORBIDDEN'],
    ['committee', undefined],
  ])('%s: %s', async (person, code) => {
    const { id } = await pair()
    expect(await lists.refusal(person, step('offer', id))).toBe(code)
  })
})

describe('what is refused', () => {
  test.each<[string, object, string, string]>([
    ['more than there is', {}, 'quantity: 10.5', 'CAPACITY_EXCEEDED'],
    ['less than nothing', {}, 'quantity: -1', 'INVALID_INPUT'],
    ['an amount of what is not counted', { quantity: null, unit: null }, 'quantity: 1', 'INVALID_INPUT'],
  ])('%s', async (_, resource, more, code) => {
    const { id } = await pair(resource)
    expect(await lists.refusal('secretaryA', step('offer', id, more))).toBe(code)
  })

  test('an offer after the deadline', async () => {
    const { id } = await pair({}, { claimBy: '2026-06-01' })
    lists.at('2026-06-02T01:00:00Z')
    expect(await lists.refusal('secretaryA', step('offer', id))).toBe('DEADLINE_PASSED')
    lists.at('2026-06-01T01:00:00Z')
  })
})

test('however many accept at once, no more goes out than there is', async () => {
  const resourceId = await offered(lists, 'secretaryA', { ...room, quantity: 3 })
  const ids = await Promise.all(
    Array.from({ length: 8 }, () => needed(lists, 'liaisonB', { ...roomWanted, quantity: 1 })),
  )
  await lists.subgraph().caughtUp()
  const { resource } = await lists.ask(
    'secretaryA',
    `{ resource(id: "${resourceId}") { matches(first: 100) { nodes { id need { id } } } } }`,
  )
  const matches = resource!.matches.nodes.filter(({ need }) => ids.includes(need.id)).map(({ id }) => id)
  expect(matches).toHaveLength(8)
  for (const id of matches) await lists.ask('liaisonB', step('offer', id))
  const refusals = await Promise.all(matches.map((id) => lists.refusal('secretaryA', step('accept', id))))
  expect(refusals.filter((code) => code === undefined)).toHaveLength(3)
  expect(refusals.filter((code) => code === 'CAPACITY_EXCEEDED')).toHaveLength(5)
  const { resource: after } = await lists.ask(
    'secretaryA',
    `{ resource(id: "${resourceId}") { status matches(first: 100, status: [ACCEPTED]) { totalCount } } }`,
  )
  expect(after).toEqual({ status: 'EXHAUSTED', matches: { totalCount: 3 } })
})
