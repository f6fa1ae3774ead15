import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf } from '../network/graph.ts'
import { shortestChain } from './shortest-chain.ts'

type Pair = readonly [string, string]

function graph(pairs: readonly Pair[]) {
  const sorted = new Map(
    pairs.map((pair) => {
      const [first, second] = pair.toSorted() as [string, string]
      return [`${first} ${second}`, { first, second, weight: 1 }]
    }),
  )
  return graphOf({ organizations: [...new Set(pairs.flat())], edges: [...sorted.values()] })
}

/** A part of the marriages of Florentine families: J. F. Padgett, C. K. Ansell, Robust action and the rise of the Medici, 1993. */
const florence = graph([
  ['Acciaiuoli', 'Medici'],
  ['Medici', 'Albizzi'],
  ['Albizzi', 'Ginori'],
  ['Albizzi', 'Guadagni'],
  ['Guadagni', 'Lamberteschi'],
  ['Medici', 'Salviati'],
  ['Salviati', 'Pazzi'],
])

test('over as few as possible', () => {
  expect(shortestChain(florence, 'Pazzi', 'Lamberteschi')).toEqual([
    'Pazzi',
    'Salviati',
    'Medici',
    'Albizzi',
    'Guadagni',
    'Lamberteschi',
  ])
})

test.each([
  ['from one to itself', 'Medici', 'Medici', ['Medici']],
  ['to one who did nothing with anybody', 'Medici', 'Pucci', null],
  ['between two who are in no tie', 'Strozzi', 'Pucci', null],
])('%s', (_what, from, to, chain) => {
  expect(shortestChain(florence, from, to)).toEqual(chain)
})

/** The number of steps by walking outwards ring by ring, told another way than the library does. */
function distance(pairs: readonly Pair[], from: string, to: string): number {
  let reached = new Set([from])
  for (let steps = 0; ; steps++) {
    if (reached.has(to)) return steps
    const ring = pairs.flatMap(([a, b]) => [reached.has(a) ? b : [], reached.has(b) ? a : []].flat())
    const wider = new Set([...reached, ...ring])
    if (wider.size === reached.size) return -1
    reached = wider
  }
}

test('whatever the network: each step is a pair, and there is no shorter way', () => {
  const name = fc.constantFrom(...'abcdefgh')
  const pair = fc.tuple(name, name).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), name, name, (pairs, from, to) => {
      const whole = graph(pairs)
      const chain = shortestChain(whole, from, to)
      expect(chain ? chain.length - 1 : -1).toBe(distance(pairs, from, to))
      expect([chain?.at(0) ?? from, chain?.at(-1) ?? to]).toEqual([from, to])
      for (const [place, id] of (chain ?? []).slice(1).entries())
        expect(whole.hasEdge(chain![place]!, id)).toBe(true)
    }),
  )
})
