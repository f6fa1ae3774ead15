import { describe, expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from '../../../shared/events/cursor.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
const matchesFound = `query ($organizationId: ID!, $at: String!) {
  matchesFound(organizationId: $organizationId, at: $at) {
    cursor snapshot match { id need { id organization { id } } resource { id organization { id } } }
  }
}`

async function messages(person: Person, organizationId: string, position: number, afterId?: string) {
  const at = encodeCursor({ source: 'lists', position, ...(afterId === undefined ? {} : { afterId }) })
  const data = await lists.ask(person, matchesFound, { organizationId, at })
  return data.matchesFound.map(({ cursor, ...message }) => ({
    ...message,
    cursor: decodeCursor(cursor),
  }))
}

test('without a match the present state is one message without one', async () => {
  expect(await messages('secretaryA', 'org_a', 0, '')).toEqual([
    { cursor: { source: 'lists', position: 0 }, snapshot: true, match: null },
  ])
})

test('a new match is news for both sides, and then part of the present state', async () => {
  const resource = await offered(lists, 'secretaryA', room)
  const need = await needed(lists, 'liaisonB', roomWanted)
  await lists.subgraph().caughtUp()
  const events = await lists.subgraph().events.read(0, 100)
  const { position, about } = events.find(({ kind }) => kind === 'match.found')!
  const match = {
    id: about.match,
    need: { id: need, organization: { id: 'org_b' } },
    resource: { id: resource, organization: { id: 'org_a' } },
  }
  const cursor = { source: 'lists', position }
  for (const [person, organization] of [
    ['secretaryA', 'org_a'],
    ['liaisonB', 'org_b'],
  ] as const) {
    expect(await messages(person, organization, position)).toEqual([{ cursor, snapshot: false, match }])
    expect(await messages(person, organization, position, '')).toEqual([{ cursor, snapshot: true, match }])
    expect(await messages(person, organization, position, String(match.id))).toEqual([
      { cursor, snapshot: true, match: null },
    ])
  }
  expect(await messages('secretaryA', 'org_a', position - 1)).toEqual([])
  expect(await messages('secretaryA', 'org_a', position + 1)).toEqual([])
  expect(await messages('secretaryC', 'org_c', position)).toEqual([])
})

describe('who is told of the matches of organization a', () => {
  test.each<[Person, number | string]>([
    ['nobody', 'UNAUTHENTICATED'],
    ['secretaryA', 1],
    ['liaisonB', 1],
    ['committee', 1],
    ['analyst', 1],
    ['secretaryC', 0],
    ['memberA', 0],
    ['operator', 0],
  ])('%s: %s', async (person, expected) => {
    if (typeof expected === 'string')
      return expect(messages(person, 'org_a', 9, '')).rejects.toThrow(expected)
    const seen = (await messages(person, 'org_a', 9, '')).filter(({ match }) => match !== null)
    expect(seen).toHaveLength(expected)
  })
})

test('a state of more than a hundred matches comes in parts', async () => {
  for (let number = 0; number < 6; number++)
    await Promise.all(
      Array.from({ length: 20 }, () => offered(lists, 'secretaryA', { ...room, organizationId: 'org_a' })),
    )
  for (let number = 0; number < 6; number++) await needed(lists, 'liaisonB', roomWanted)
  await lists.subgraph().caughtUp()
  const one = await messages('secretaryA', 'org_a', 9, '')
  expect(one).toHaveLength(100)
  const two = await messages('secretaryA', 'org_a', 9, one.at(-1)!.cursor?.afterId)
  expect(two.at(-1)!.cursor).toEqual({ source: 'lists', position: 9 })
  const ids = [...one, ...two].map(({ match }) => match.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual([...ids].sort())
})

test('an unknown organization and a cursor that is none are refused', async () => {
  await expect(messages('committee', 'org_zz', 0, '')).rejects.toThrow('NOT_FOUND')
  expect(await lists.refusal('committee', matchesFound, { organizationId: 'org_a', at: '!' })).toBe(
    'INVALID_INPUT',
  )
})

test('the subscription says how the gateway serves it', () => {
  expect(lists.subgraph().sdl.replaceAll(/"""[^"]*"""/g, '')).toMatch(
    /matchFound\([^)]*\): MatchFound! @live\(query: "matchesFound", source: "lists", kinds: \["match\.found"\]\)/,
  )
})
