import { type OperationTypeNode, parse } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import { composeSupergraph } from '../compose.ts'
import { ToyGraph } from '../fixtures/toy-graph.ts'
import { type Graph, openGraph } from './graph.ts'
import { inProcessLink } from './in-process-link.ts'

const caller = { viewer: undefined, locale: 'zh', requestId: 'r1' } as const
let toy: ToyGraph
let graph: Graph

beforeEach(async () => {
  toy = new ToyGraph()
  toy.put({ id: 'm1', title: '联席会议', allianceId: 'a1', organizationId: 'o1' })
  graph = await openGraph(composeSupergraph(toy.subgraphs), ({ name }) =>
    inProcessLink(toy.subgraphs.find((subgraph) => subgraph.name === name)!, 2000),
  )
})

function ask(query: string) {
  const request = {
    document: parse(query),
    type: 'query' as OperationTypeNode,
    operationName: undefined,
    variables: {},
  }
  return graph.execute(request, caller)
}

test('an operation is answered across subgraphs', async () => {
  expect(await ask('{ meeting(id: "m1") { title organization { name } } }')).toEqual({
    data: { meeting: { title: '联席会议', organization: { name: 'Branch o1' } } },
  })
  expect(toy.organizations.calls[0]?.caller).toMatchObject({ requestId: 'r1', locale: 'zh' })
})

test('the error of an entity keeps its code and says where it happened', async () => {
  const { errors } = await ask('{ meeting(id: "m1") { organization { secret } } }')
  expect(errors?.[0]).toMatchObject({
    path: ['meeting', 'organization', 'secret'],
    extensions: { code: 'FORBIDDEN' },
  })
})

test('what an argument tells is asked of all subgraphs at once, and waits for its subgraph to bear it out', async () => {
  const answer = Promise.withResolvers<void>()
  const execute = toy.organizations.execute.bind(toy.organizations)
  toy.organizations.execute = async (request, asking) => {
    await answer.promise
    return execute(request, asking)
  }
  const query =
    '{ organization(id: "o1") { name meetings { totalCount } } gone: organization(id: "gone") { id meetings { totalCount } } }'
  const asked = ask(query)
  await expect.poll(() => toy.activities.calls.length).toBe(1)
  answer.resolve()
  expect(await asked).toEqual({
    data: { organization: { name: 'Branch o1', meetings: { totalCount: 1 } }, gone: null },
  })
})

test('the public schema has none of the federation', () => {
  const names = Object.keys(graph.schema.getTypeMap())
  expect(names).toContain('Meeting')
  expect(names.filter((name) => name.startsWith('join__'))).toEqual([])
})

test('a subgraph is told whether more will be asked of it', async () => {
  await ask('{ organization(id: "o1") { name meetings { nodes { title organization { name } } } } }')
  expect(toy.organizations.calls.map(({ request }) => request)).toMatchObject([
    { goesOn: true },
    { goesOn: false },
  ])
  expect(toy.activities.calls.map(({ request }) => request)).toMatchObject([{ goesOn: false }])
})
