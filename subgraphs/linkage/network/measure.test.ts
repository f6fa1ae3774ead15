import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bridgesOf } from './bridges.rules.ts'
import { measure } from './measure.ts'
import { assortativityOf } from './mixing.rules.ts'
import type { Network } from './network.ts'

function networkOf(pairs: readonly (readonly [string, string])[], alone: readonly string[] = []): Network {
  const edges = pairs.map((pair) => {
    const [first, second] = pair.toSorted() as [string, string]
    return { first, second, ties: 1, weight: 1_000_000, given: 0, taken: 0 }
  })
  return { organizations: [...new Set([...pairs.flat(), ...alone])], edges }
}

/** Marriages of Florentine families: J. F. Padgett, C. K. Ansell, Robust action and the rise of the Medici, 1993. */
const marriages = `Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi
  Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri
  Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi`
const florence = networkOf(
  marriages.split(/\s+/).map((pair) => pair.split('-') as [string, string]),
  ['Pucci'],
)

/** The club's members and their friends: W. W. Zachary, An information flow model for conflict and fission in small groups, 1977. */
const friends: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
}
const club = networkOf(
  Object.entries(friends).flatMap(([one, others]) => others.map((other) => [one, String(other)] as const)),
)

const find = (network: Network) => {
  const { positions, whole } = measure(network)
  return { whole, of: (id: string) => positions.find((position) => position.id === id)! }
}

test('the Medici stand between the families of Florence as published', () => {
  const { whole, of } = find(networkOf(florence.edges.map(({ first, second }) => [first, second] as const)))
  expect(whole.density).toBeCloseTo(20 / 105, 10)
  expect(of('Medici').betweenness).toBeCloseTo(0.521978, 6)
  expect(of('Guadagni').betweenness).toBeCloseTo(0.254579, 6)
  expect(of('Albizzi').betweenness).toBeCloseTo(0.212454, 6)
  expect(of('Strozzi').betweenness).toBeCloseTo(0.102564, 6)
  expect(of('Pazzi')).toMatchObject({ betweenness: 0, partners: 1 })
})

test('with the family that married nobody, one of sixteen is isolated', () => {
  const { whole, of } = find(florence)
  expect(whole.isolatedShare).toBe(1 / 16)
  expect(whole.density).toBeCloseTo(20 / 120, 10)
  expect(of('Pucci')).toMatchObject({ isolated: true, partners: 0, betweenness: 0, bridge: false })
  const bridges = measure(florence).positions.filter(({ bridge }) => bridge)
  expect(bridges.map(({ id }) => id).sort()).toEqual(['Albizzi', 'Guadagni', 'Medici', 'Salviati'])
})

test("the karate club's figures are as published", () => {
  const { whole, of } = find(club)
  expect([club.organizations.length, club.edges.length]).toEqual([34, 78])
  expect(whole.density).toBeCloseTo(0.139, 3)
  expect(of('1').betweenness).toBeCloseTo(0.437635, 6)
  expect(of('34').betweenness).toBeCloseTo(0.304075, 6)
  expect(of('33').betweenness).toBeCloseTo(0.145247, 6)
})

test('its communities are as good as the best that are known, and part the two who fell out', () => {
  const { whole, of } = find(club)
  expect(whole.communities).toBe(4)
  expect(whole.modularity).toBeGreaterThan(0.415)
  expect(whole.modularity).toBeLessThan(0.4199)
  expect(of('1').community).not.toBe(of('34').community)
  expect(measure(club)).toEqual(measure({ ...club, edges: club.edges.toReversed() }))
})

test('who gives back is told from who only takes', () => {
  const edge = (first: string, second: string, given: number, taken: number) => ({
    first,
    second,
    given,
    taken,
  })
  const network = networkOf([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ])
  const edges = [edge('a', 'b', 2, 1), edge('b', 'c', 1, 0), edge('c', 'd', 0, 0)]
  const { whole, of } = find({
    ...network,
    edges: network.edges.map((one, place) => ({ ...one, ...edges[place]! })),
  })
  expect(whole.reciprocity).toBeCloseTo(2 / 3, 10)
  expect(of('b')).toMatchObject({ given: 2, taken: 2, ties: 2 })
  expect(of('c')).toMatchObject({ given: 0, taken: 1, bridge: true })
})

test('nobody, one and two have figures too', () => {
  expect(measure(networkOf([])).whole).toEqual({
    density: null,
    isolatedShare: null,
    reciprocity: null,
    modularity: null,
    communities: 0,
  })
  expect(find(networkOf([], ['a'])).of('a')).toMatchObject({ isolated: true, betweenness: 0, community: 1 })
  expect(find(networkOf([['a', 'b']])).whole.density).toBe(1)
})

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const somePairs = fc.uniqueArray(
  fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 2 })
    .map((pair) => pair.toSorted() as [string, string]),
  { selector: (pair) => pair.join() },
)

/** How many groups are left of those who can reach each other. */
function parts(pairs: readonly (readonly [string, string])[], without?: string): number {
  const left = names.filter((name) => name !== without)
  const part = new Map(left.map((name) => [name, name]))
  for (const _ of left)
    for (const [one, other] of pairs) {
      if (!part.has(one) || !part.has(other)) continue
      const least = part.get(one)! < part.get(other)! ? part.get(one)! : part.get(other)!
      part.set(one, least)
      part.set(other, least)
    }
  return new Set(part.values()).size
}

test('a bridge is whose absence parts others', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const neighbours = new Map(
        names.map((name) => [
          name,
          pairs.flatMap(([one, other]) => (one === name ? [other] : other === name ? [one] : [])),
        ]),
      )
      const bridges = names.filter((name) => {
        const isAlone = neighbours.get(name)!.length === 0
        return !isAlone && parts(pairs, name) > parts(pairs)
      })
      expect([...bridgesOf(neighbours)].sort()).toEqual(bridges)
    }),
  )
})

test('who keep to their like have 1, who seek the unlike have −1', () => {
  const groups = new Map([
    ['a', ['x']],
    ['b', ['x']],
    ['c', ['y']],
    ['d', ['y']],
  ])
  const pair = (first: string, second: string) => ({ first, second })
  expect(assortativityOf([pair('a', 'b'), pair('c', 'd')], groups)).toBe(1)
  expect(assortativityOf([pair('a', 'c'), pair('b', 'd')], groups)).toBe(-1)
  expect(assortativityOf([pair('a', 'b'), pair('a', 'c'), pair('b', 'd'), pair('c', 'd')], groups)).toBe(0)
  expect(assortativityOf([pair('a', 'b')], groups)).toBe(1)
  expect(assortativityOf([pair('a', 'nobody'), pair('nobody', 'c')], groups)).toBeLessThan(0)
  expect(assortativityOf([], groups)).toBeNull()
})
