import { beforeAll, expect, test } from 'vitest'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
let need: string

interface Matches {
  readonly nodes: readonly { readonly id: string; readonly score: number }[]
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null }
}

const matchPage = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  need(id: $id) { matches(first: $first, after: $after, last: $last, before: $before) {
    nodes { id score } pageInfo { startCursor endCursor } } }
}`

async function page(choice: object): Promise<Matches> {
  const { need: found } = await lists.ask('liaisonB', matchPage, { id: need, ...choice })
  return found.matches as unknown as Matches
}

/** Five resources that fit, two of them equally well. */
beforeAll(async () => {
  const amounts = [{ quantity: 10 }, { quantity: 10 }, { quantity: 3 }, { quantity: 2 }, { quantity: 1 }]
  for (const { quantity } of amounts)
    await offered(lists, 'secretaryA', {
      ...room,
      quantity,
      allianceId: 'alliance_one',
      visibility: 'ALLIANCE',
    })
  need = await needed(lists, 'liaisonB', {
    ...roomWanted,
    allianceId: 'alliance_one',
    visibility: 'ALLIANCE',
  })
  await lists.subgraph().caughtUp()
})

test('the matches of a need come best first, the same in pages from either end', async () => {
  const { nodes } = await page({ first: 10 })
  const scores = nodes.map(({ score }) => score)
  expect(nodes).toHaveLength(5)
  expect(new Set(scores).size).toBe(4)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  const forwards: unknown[] = []
  for (let after: string | null = null; forwards.length < 5; ) {
    const part: Matches = await page({ first: 1, after })
    forwards.push(...part.nodes)
    after = part.pageInfo.endCursor
  }
  expect(forwards).toEqual(nodes)
  const backwards: unknown[] = []
  for (let before: string | null = null; backwards.length < 5; ) {
    const part: Matches = await page({ last: 1, before })
    backwards.unshift(...part.nodes)
    before = part.pageInfo.startCursor
  }
  expect(backwards).toEqual(nodes)
})

test('a cursor whose place is no number is refused', async () => {
  const after = Buffer.from(JSON.stringify(['best', 'x'])).toString('base64url')
  expect(await lists.refusal('liaisonB', matchPage, { id: need, first: 1, after })).toBe('INVALID_INPUT')
})
