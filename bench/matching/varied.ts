import type { LabelledNeed, Line } from './pairs.ts'

const counties = '150402 150403 150404 150421 150422 150423 150424 150425 150426 150428 150429 150430'.split(
  ' ',
)
const townships = 18

/** A sequence of numbers in 0–1 that is the same in every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Resources in the words of the labelled ones: the title of one with the description of another of its category. */
export function manyResources(needs: readonly LabelledNeed[], count: number): Line[] {
  const of = Map.groupBy(
    needs.flatMap(({ resources }) => resources),
    ({ category }) => category,
  )
  return varied([...of.values()], count, 'resource_many', 1)
}

/** Needs in the words of the labelled ones, likewise. */
export function variedNeeds(needs: readonly LabelledNeed[], count: number): Line[] {
  return varied([...Map.groupBy(needs, ({ category }) => category).values()], count, 'need_many', 2)
}

function varied(groups: readonly (readonly Line[])[], count: number, prefix: string, seed: number): Line[] {
  const next = chance(seed)
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!
  return Array.from({ length: count }, (_, place) => {
    const group = oneOf(groups)
    const [line, other] = [oneOf(group), oneOf(group)]
    const township = 101 + Math.floor(next() * townships)
    const regionCode = `${oneOf(counties)}${township}`
    const description = `${line.description},${other.description}`
    return { ...line, id: `${prefix}${place}`, regionCode, description, from: null, to: null }
  })
}
