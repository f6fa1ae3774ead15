import { readFile } from 'node:fs/promises'
import { buildSchema, execute, parse } from 'graphql'
import { expect, test, vi } from 'vitest'
import { CompositionError, composeSupergraph, rememberingComposer } from './compose.ts'
import { liveFields } from './live/live-field.ts'
import { currentSubgraphs, currentSupergraph, supergraphFile } from './supergraph.ts'

test('the committed supergraph is that of the code (npm run compose)', async () => {
  expect(await readFile(supergraphFile, 'utf8')).toBe(currentSupergraph())
})

test('what a subgraph says its schema is, is what its part of the supergraph was composed from', async () => {
  const document = parse('{ _service { sdl } }')
  for (const { schema, sdl } of Object.values(currentSubgraphs()))
    expect(await execute({ schema, document })).toEqual({ data: { _service: { sdl } } })
})

test('every live field names a query that takes its arguments and a cursor', () => {
  const sdl = currentSupergraph()
  const schema = buildSchema(sdl, { assumeValidSDL: true })
  const fields = liveFields(parse(sdl))
  expect([...fields.keys()].sort()).toEqual(Object.keys(schema.getSubscriptionType()!.getFields()).sort())
  for (const [name, { query, kinds }] of fields) {
    const subscribed = schema.getSubscriptionType()!.getFields()[name]!
    const asked = schema.getQueryType()!.getFields()[query]!
    expect(kinds.length).toBeGreaterThan(0)
    expect(String(asked.type)).toBe(`[${String(subscribed.type).replace('!', '')}!]!`)
    const typesOf = (field: typeof asked, without: string) =>
      field.args.filter((arg) => arg.name !== without).map((arg) => `${arg.name}: ${arg.type}`)
    expect(typesOf(asked, 'at')).toEqual(typesOf(subscribed, 'after'))
  }
})

test('subgraphs that do not fit together are refused with the reason', () => {
  const a = { name: 'a', sdl: 'type Query { a: T } type T { x: String }' }
  const b = { name: 'b', sdl: 'type Query { b: T } type T { x: Int }' }
  expect(() => composeSupergraph([a, b])).toThrow(CompositionError)
})

test('what was composed is composed again only where a subgraph says something else', () => {
  const compose = vi.fn(composeSupergraph)
  const composer = rememberingComposer(compose)
  const saying = (field: string) => [{ name: 'a', sdl: `type Query { ${field}: Int }` }]
  const supergraphs = ['one', 'one', 'two', 'two', 'one'].map((field) => composer(saying(field)))
  expect(compose).toHaveBeenCalledTimes(3)
  expect(supergraphs).toEqual(
    ['one', 'one', 'two', 'two', 'one'].map((field) => composeSupergraph(saying(field))),
  )
  expect(() => composer([{ name: 'a', sdl: 'type T { x: Int }' }])).toThrow(CompositionError)
  expect(composer(saying('one'))).toBe(supergraphs[0])
})
