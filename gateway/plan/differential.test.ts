import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { anyOperation } from './fixture/any-operation.ts'
import { type Library, openLibrary } from './fixture/library.ts'
import { strictFields } from './fixture/library-schema.ts'
import { isKnown } from './fixture/library-values.ts'

let library: Library

beforeAll(async () => {
  library = await openLibrary()
})

test('whatever is asked, subgraphs together answer what one executor alone answers, in the same order', async () => {
  const { schema } = library.graph
  let compared = 0
  await fc.assert(
    fc.asyncProperty(anyOperation(schema), async ({ text, variables }) => {
      const faults = validate(schema, parse(text)).filter(({ message }) => !message.includes('is never used'))
      fc.pre(faults.length === 0)
      compared++
      const [planned, alone] = await Promise.all([
        library.planned(text, variables),
        library.alone(text, variables),
      ])
      expect(JSON.stringify(planned.data)).toBe(JSON.stringify(alone.data))
      // Of a fair that a subgraph does not know, null is the answer; the executor alone has no such notion.
      if (text.includes('fee')) return
      if (strictFields.test(text)) expect(planned.errors === undefined).toBe(alone.errors === undefined)
      else expect(placesOf(planned.errors)).toEqual(placesOf(alone.errors))
    }),
    { numRuns: Number(process.env.REDSCAPE_DIFFERENTIAL_RUNS ?? 300) },
  )
  expect(compared).toBeGreaterThan(100)
})

function placesOf(
  errors: readonly { path?: readonly (string | number)[] | undefined; message: string }[] = [],
): string[] {
  return errors.map(({ path, message }) => `${path?.join('.')}: ${message}`).sort()
}

test('an object that its subgraph does not know is null where null may be, without an error', async () => {
  const { data, errors = [] } = await library.planned(
    '{ all: fairs(first: 6) { id } known: fairs(first: 6) { id fee } }',
    {},
  )
  const { all, known } = data as Record<'all' | 'known', ({ id: string } | null)[]>
  const lost = all.filter((fair, index) => fair && !known[index])
  expect(lost.length).toBeGreaterThan(errors.length)
  expect(lost.filter((fair) => !isKnown({ __typename: 'Fair', id: fair!.id }))).toHaveLength(
    lost.length - errors.length,
  )
  expect(errors.every(({ message }) => message.startsWith('No fee'))).toBe(true)
})
