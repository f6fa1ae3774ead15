import { readdir, readFile } from 'node:fs/promises'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { ToyServer } from '../fixtures/toy-server.ts'
import { prepareText } from '../operation/prepared-operation.ts'

let server: ToyServer
beforeAll(async () => {
  server = await ToyServer.start({
    limits: { tokens: 500, depth: 6, aliases: 3, directives: 3, selections: 100, cost: 500 },
  })
})
afterAll(() => server.close())

const codeOf = async (query: string, variables?: object) =>
  (await server.ask(query, variables)).errors?.[0]?.extensions.code

const nested = (levels: number) =>
  `{ organization(id: "o") { ${'children { nodes { '.repeat(levels)} id ${'} }'.repeat(levels)} } }`
const repeated = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => `${text}${index}`)

describe('each limit refuses what is beyond it and lets pass what is within', () => {
  test.each([
    ['DEPTH_LIMIT', nested(2), nested(3)],
    [
      'ALIAS_LIMIT',
      `{ ${repeated(3, 'a').map((name) => `${name}: whoami`)} }`,
      `{ ${repeated(4, 'a').map((name) => `${name}: whoami`)} }`,
    ],
    [
      'DIRECTIVE_LIMIT',
      `{ whoami ${'@include(if: true) '.repeat(1)} }`,
      `{ ${'whoami @include(if: true) '.repeat(4)} }`,
    ],
    ['SELECTION_LIMIT', `{ ${'whoami '.repeat(100)} }`, `{ ${'whoami '.repeat(101)} }`],
    ['TOKEN_LIMIT', `{ whoami ${'# no token\n'.repeat(600)} }`, `{ ${'whoami '.repeat(600)} }`],
    [
      'COST_LIMIT',
      '{ meetings(first: 249) { nodes { id organization { id } } } }',
      '{ meetings(first: 250) { nodes { id organization { id } } } }',
    ],
  ])('%s', async (code, within, beyond) => {
    expect(await codeOf(within)).toBeUndefined()
    expect(await codeOf(beyond)).toBe(code)
  })
})

test('fragments are counted as often as they are spread', async () => {
  const doubling = repeated(20, 'F').map(
    (name, index) => `fragment ${name} on Query { ...F${index + 1} ...F${index + 1} }`,
  )
  const bomb = `{ ...F0 } ${doubling.join(' ')} fragment F20 on Query { whoami }`
  expect(await codeOf(bomb)).toBe('SELECTION_LIMIT')
})

test('fragments that spread themselves are refused, in introspection too', async () => {
  expect(await codeOf('{ ...A } fragment A on Query { whoami ...B } fragment B on Query { ...A }')).toBe(
    'GRAPHQL_VALIDATION_FAILED',
  )
  expect(await codeOf('{ __schema { ...S } } fragment S on __Schema { types { name } ...S }')).toBe(
    'GRAPHQL_VALIDATION_FAILED',
  )
})

test('introspection may be as deep as tools ask, and no deeper', async () => {
  const ofType = (levels: number) =>
    `{ __schema { types { fields { type { ${'ofType { '.repeat(levels)} name ${'} '.repeat(levels)} } } } } }`
  expect(await codeOf(ofType(9))).toBeUndefined()
  const circles = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }`
  expect(await codeOf(circles)).toBe('GRAPHQL_VALIDATION_FAILED')
})

test('the cost of a page comes from its size, given, by variable or by default', async () => {
  const costOf = async (query: string, variables?: object) => {
    const { extensions } = (await server.ask(query, variables)) as { extensions?: { cost: object } }
    return extensions?.cost
  }
  expect(await costOf('{ meetings { nodes { id } } }')).toEqual({ requested: 21, limit: 500 })
  expect(await costOf('{ meetings(first: 5) { totalCount nodes { id organization { name } } } }')).toEqual({
    requested: 11,
    limit: 500,
  })
  expect(await costOf('query ($n: Int) { meetings(first: $n) { edges { node { id } } } }', { n: 3 })).toEqual(
    { requested: 7, limit: 500 },
  )
  expect(await costOf('mutation { rename(id: "none", title: "") { id } }')).toMatchObject({ requested: 11 })
})

describe('the operations of the contract are within the standard limits', async () => {
  const folder = 'test/contract'
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'))
  let schema: GraphQLSchema
  beforeAll(async () => {
    schema = buildSchema(await readFile('gateway/supergraph.graphql', 'utf8'), { assumeValidSDL: true })
  })

  test.each(files)('%s', async (file) => {
    const { limits } = readConfig({})
    const operations = prepareText(await readFile(`${folder}/${file}`, 'utf8'), schema, limits)
    for (const { cost } of operations.values())
      expect(cost({ first: 100, children: 100 })).toBeLessThanOrEqual(limits.cost)
  })
})
