import { afterAll, beforeAll, expect, test } from 'vitest'
import { ToyServer } from '../fixtures/toy-server.ts'

let server: ToyServer
beforeAll(async () => {
  server = await ToyServer.start()
})
afterAll(() => server.close())

const schema = { queryType: { name: 'Query' } }
const inner = '__schema { queryType { name } }'

test.each([
  [`{ ${inner} }`, { __schema: schema }],
  [`{ whoami ${inner} }`, { whoami: 'anonymous', __schema: schema }],
  [`{ ...F } fragment F on Query { a: whoami ${inner} }`, { a: 'anonymous', __schema: schema }],
  [
    '{ whoami __type(name: "Meeting") { kind } __typename }',
    { whoami: 'anonymous', __type: { kind: 'OBJECT' }, __typename: 'Query' },
  ],
  [`{ ... @skip(if: true) { ${inner} } whoami }`, { whoami: 'anonymous' }],
])('%s', async (query, data) => {
  const answer = await server.ask(query)
  expect(answer.errors).toBeUndefined()
  expect(answer.data).toEqual(data)
})

test('variables reach both parts', async () => {
  const query =
    'query ($type: String!, $id: ID!) { __type(name: $type) { name } organization(id: $id) { id } }'
  expect(await server.ask(query, { type: 'Query', id: 'o' })).toMatchObject({
    data: { __type: { name: 'Query' }, organization: { id: 'o' } },
  })
})
