import { type ExecutionResult, parse } from 'graphql'
import { Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { UnauthenticatedError } from '../../shared/errors.ts'
import { Moment } from '../../shared/moment.ts'
import { serveSubgraph } from '../../shared/serve/subgraph-server.ts'
import { openLog } from '../../shared/telemetry/log.ts'
import { noTracing } from '../../shared/telemetry/tracing.ts'
import type { GatewayCaller } from '../caller.ts'
import { ToySubgraph } from '../fixtures/toy-subgraph.ts'
import { httpLink } from './http-link.ts'
import type { SubgraphLink } from './subgraph-link.ts'

const caller: GatewayCaller = {
  viewer: undefined,
  locale: 'en',
  requestId: 'r',
  authorization: 'Bearer good',
}

/** A subgraph that is served as ours are, and the gateway's link to it. */
async function served(): Promise<{ subgraph: ToySubgraph; link: SubgraphLink; url: string }> {
  const subgraph = new ToySubgraph(
    'toys',
    'type Query { twice(n: Int!): Int } type Mutation { keep(n: Int!): Int }',
    {
      Query: {
        twice: (_: never, { n }: { n: number }) => {
          if (n < 0) throw new Error('negative')
          return n * 2
        },
      },
      Mutation: { keep: (_: never, { n }: { n: number }) => n },
    },
  )
  const server = await serveSubgraph(subgraph, {
    port: 0,
    host: '127.0.0.1',
    identify: async (authorization) => {
      if (authorization?.toLowerCase() !== 'bearer good') throw new UnauthenticatedError()
      return undefined
    },
    log: openLog('silent'),
    tracing: noTracing,
    metrics: new Registry(),
  })
  onTestFinished(() => server.close())
  const url = `http://127.0.0.1:${server.port}/graphql`
  return { subgraph, url, link: httpLink(url, { timeout: 2000, traceHeaders: () => ({}), bundles: true }) }
}

const twice = parse('query ($n: Int!) { twice(n: $n) }')
const keep = parse('mutation ($n: Int!) { keep(n: $n) }')
const asking = (
  { link }: { link: SubgraphLink },
  values: readonly number[],
  who: GatewayCaller,
  document = twice,
) => Promise.all(values.map((n) => link.call({ document, variables: { n } }, who)))

test('our subgraphs answer queries of one moment in one request, each with its own errors, and read for them together', async () => {
  const toys = await served()
  const [one, wrong, three] = await asking(toys, [1, -1, 3], { ...caller, moment: new Moment() })
  expect([one, three]).toEqual([{ data: { twice: 2 } }, { data: { twice: 6 } }])
  expect(wrong).toMatchObject({ data: { twice: null }, errors: [{ path: ['twice'] }] })
  const moments = toys.subgraph.calls.map((call) => call.caller.moment)
  expect(moments).toHaveLength(3)
  expect(moments[0]).toBeDefined()
  expect(new Set(moments).size).toBe(1)
  await asking(toys, [1, 2], { ...caller, moment: new Moment() })
  expect(toys.subgraph.calls.at(-1)!.caller.moment).not.toBe(moments[0])
})

test('a change reads for itself alone', async () => {
  const toys = await served()
  await asking(toys, [1, 2], { ...caller, moment: new Moment() }, keep)
  expect(toys.subgraph.calls.map((call) => call.caller.moment)).toEqual([undefined, undefined])
})

test('a token that is not good is told to all', async () => {
  const toys = await served()
  const results = await asking(toys, [1, 2], { ...caller, authorization: 'Bearer bad', moment: new Moment() })
  expect(results.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
  ])
  expect(toys.subgraph.calls).toEqual([])
})

test('the steps of a moment share what was read, each caller by itself, until the last of them', async () => {
  const { subgraph, link } = await served()
  const moment = new Moment()
  const step = async (goesOn: boolean, who: Partial<GatewayCaller> = {}) => {
    await link.call({ document: twice, variables: { n: 1 }, goesOn }, { ...caller, moment, ...who })
    return subgraph.calls.at(-1)!.caller.moment
  }
  const first = await step(true)
  expect(await step(true)).toBe(first)
  expect(await step(true, { moment: new Moment() })).not.toBe(first)
  expect(await step(true, { authorization: 'bearer good' })).not.toBe(first)
  expect(await step(false)).toBe(first)
  expect(await step(false)).not.toBe(first)
})

/** What a bundle is answered with that the gateway itself would not send. */
async function answerTo(url: string, bundle: readonly unknown[]): Promise<ExecutionResult[]> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer good' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(bundle) })
  expect(response.status).toBe(200)
  return (await response.json()) as ExecutionResult[]
}

test('what is wrong with one of a bundle is told at its place, and the others are answered', async () => {
  const { subgraph, url } = await served()
  const query = 'query One { a: twice(n: 1) } query Two { b: twice(n: 2) }'
  const answers = await answerTo(url, [
    { query, operationName: 'Two' },
    { query, operationName: 'Three' },
    { query: '{ twice(n: ' },
    { query: '{ thrice(n: 1) }' },
    { query: '{ twice(n: 1) }', variables: [1] },
    { operationName: 'One' },
    null,
    'One',
    { query: '{ twice(n: 4) }', variables: null, operationName: null },
  ])
  expect(answers.map(({ data, errors }) => data ?? errors?.[0]?.extensions.code)).toEqual([
    { b: 4 },
    'OPERATION_RESOLUTION_FAILURE',
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    ...['BAD_REQUEST', 'BAD_REQUEST', 'BAD_REQUEST', 'BAD_REQUEST'],
    { twice: 8 },
  ])
  expect(subgraph.calls).toHaveLength(2)
})

test('a text that was refused is refused again', async () => {
  const { url } = await served()
  const wrong = { query: '{ thrice }' }
  const [first, second] = await answerTo(url, [wrong, wrong])
  expect(second).toEqual(first)
  expect(await answerTo(url, [wrong])).toEqual([first])
})

test('what fails inside is masked, and an empty bundle has an empty answer', async () => {
  const { subgraph, url } = await served()
  expect(await answerTo(url, [])).toEqual([])
  subgraph.lost = true
  const [answer] = await answerTo(url, [{ query: '{ twice(n: 1) }' }])
  expect(answer!.errors![0]!.extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(JSON.stringify(answer)).not.toContain('10.0.0.1')
})
