import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unreached } from '../../../shared/places/adjacency.rules.ts'
import { type AllianceTies, type StandingAlliance, suggestRoutes } from './route.rules.ts'

const alliance = (id: string, county: string, own: string | null = null, routes: readonly string[] = []) =>
  ({ id, counties: new Set([county]), own, sectors: new Map(), routes }) satisfies StandingAlliance
const ties = (first: string, second: string, count: number): AllianceTies => ({ first, second, ties: count })

test('adjacent in place and with ties already: the more, the better', () => {
  const alliances = [alliance('a', '1'), alliance('b', '1'), alliance('c', '2'), alliance('d', '2')]
  expect(suggestRoutes(alliances, [ties('a', 'b', 5), ties('c', 'd', 10)])).toEqual([
    {
      allianceIds: ['c', 'd'],
      links: [{ ...ties('c', 'd', 10), counties: ['2'], sectors: [], score: expect.closeTo(0.5) }],
      score: expect.closeTo(0.5),
    },
    {
      allianceIds: ['a', 'b'],
      links: [{ ...ties('a', 'b', 5), counties: ['1'], sectors: [], score: expect.closeTo(0.35) }],
      score: expect.closeTo(0.35),
    },
  ])
})

test('trade counts as well, and both more than one', () => {
  const alliances = [alliance('a', '1', 'ENERGY'), alliance('b', '2', 'ENERGY'), alliance('c', '1', 'ENERGY')]
  const [route] = suggestRoutes(alliances, [ties('a', 'b', 20), ties('a', 'c', 20)])
  expect(
    route!.links.map(({ second, counties, sectors, score }) => [second, counties, sectors, score]),
  ).toEqual([
    ['c', ['1'], ['ENERGY'], 1],
    ['b', [], ['ENERGY'], 0.8],
  ])
})

test.each([
  ['no ties yet', [alliance('a', '1'), alliance('b', '1')], 0],
  ['not adjacent', [alliance('a', '1'), alliance('b', '2')], 9],
  ['on a route together', [alliance('a', '1', null, ['r']), alliance('b', '1', null, ['r', 's'])], 9],
  ['one of them unknown', [alliance('a', '1')], 9],
])('none: %s', (_what, alliances, count) => {
  expect(suggestRoutes(alliances, [ties('a', 'b', count)])).toEqual([])
})

test('a chain is not prolonged by a link that is much weaker, nor by one on a route with any of it', () => {
  const far = [alliance('a', '1', null, ['r']), alliance('b', '1'), alliance('c', '1', null, ['r'])]
  const [route] = suggestRoutes(far, [ties('a', 'b', 20), ties('b', 'c', 20)])
  expect(route!.allianceIds).toEqual(['a', 'b'])
  const near = [alliance('a', '1'), alliance('b', '1'), alliance('c', '1')]
  expect(suggestRoutes(near, [ties('a', 'b', 20), ties('b', 'c', 10)])[0]!.allianceIds).toEqual(['a', 'b'])
  expect(suggestRoutes(near, [ties('a', 'b', 20), ties('b', 'c', 12)])[0]!.allianceIds).toHaveLength(3)
})

const ids = [...'abcdefgh']
const world = fc.record({
  alliances: fc.tuple(
    ...ids.map((id) =>
      fc
        .tuple(
          fc.constantFrom('1', '2', '3'),
          fc.constantFrom(null, 'ENERGY', 'TOURISM'),
          fc.subarray(['r', 's']),
        )
        .map(([county, own, routes]) => alliance(id, county, own, routes)),
    ),
  ),
  pairs: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.nat(30))
      .filter(([first, second]) => first < second)
      .map(([first, second, count]) => ties(first, second, count)),
    { selector: ({ first, second }) => first + second },
  ),
})

test('whatever there is: a route is a chain of adjacent alliances that are on none together, each in one, whatever the order', () => {
  fc.assert(
    fc.property(world, ({ alliances, pairs }) => {
      const routes = suggestRoutes(alliances, pairs)
      const known = new Map(alliances.map((each) => [each.id as string, each]))
      const all = routes.flatMap(({ allianceIds }) => allianceIds)
      expect(new Set(all).size).toBe(all.length)
      for (const { allianceIds, links } of routes) {
        const members = allianceIds.map((id) => known.get(id)!)
        expect(unreached(members)).toEqual([])
        expect(links).toHaveLength(allianceIds.length - 1)
        for (const { ties: count, score } of links) {
          expect(count).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        const together = members.flatMap(({ routes: own }) => own)
        expect(new Set(together).size).toBe(together.length)
      }
      expect(suggestRoutes(alliances.toReversed(), pairs.toReversed())).toEqual(routes)
    }),
  )
})
