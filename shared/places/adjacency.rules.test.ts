import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjacency, type Footprint, isAdjacent, unreached } from './adjacency.rules.ts'

function group(
  counties: string[],
  own: string | null = null,
  sectors: Record<string, number> = {},
): Footprint {
  return { counties: new Set(counties), own, sectors: new Map(Object.entries(sectors)) }
}

describe('two groups are adjacent', () => {
  test.each([
    ['in one county', group(['150402', '150404']), group(['150404']), { counties: ['150404'], sectors: [] }],
    [
      'of one sector',
      group(['150402'], 'ENERGY'),
      group(['150430'], 'ENERGY'),
      { counties: [], sectors: ['ENERGY'] },
    ],
    [
      'with two members each in one trade',
      group(['150402'], null, { TOURISM: 2 }),
      group(['150430'], null, { TOURISM: 3 }),
      { counties: [], sectors: ['TOURISM'] },
    ],
    [
      'by the sector of one and the members of the other',
      group(['150402'], 'TOURISM'),
      group(['150430'], null, { TOURISM: 2 }),
      { counties: [], sectors: ['TOURISM'] },
    ],
  ])('%s', (_why, a, b, expected) => {
    expect(adjacency(a, b)).toEqual(expected)
    expect(adjacency(b, a)).toEqual(expected)
  })

  test.each([
    [
      'one member in the trade is none',
      group(['1'], null, { TOURISM: 1 }),
      group(['2'], null, { TOURISM: 9 }),
    ],
    ['offices are everywhere', group(['1'], null, { GOVERNMENT: 5 }), group(['2'], null, { GOVERNMENT: 5 })],
    ['nothing in common', group(['1'], 'ENERGY'), group(['2'], 'TOURISM')],
  ])('not: %s', (_why, a, b) => {
    expect(isAdjacent(a, b)).toBe(false)
  })
})

test('a chain holds over what lies between', () => {
  const chain = [group(['1']), group(['3']), group(['2', '3']), group(['1', '2'])]
  expect(unreached(chain)).toEqual([])
  expect(unreached([...chain, group(['9'])])).toEqual([group(['9'])])
})

test('whether a chain holds does not depend on the order, and all that is left has no neighbour in what was reached', () => {
  const county = fc.constantFrom('1', '2', '3', '4', '5')
  const groups = fc.array(
    fc.uniqueArray(county, { minLength: 1, maxLength: 2 }).map((counties) => group(counties)),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(groups, (chain) => {
      const left = unreached(chain)
      expect(unreached(chain.toReversed()).length === 0).toBe(left.length === 0)
      const reached = chain.filter((each) => !left.includes(each))
      expect(left.some((each) => reached.some((other) => isAdjacent(each, other)))).toBe(false)
    }),
  )
})
