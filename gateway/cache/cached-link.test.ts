import { type ExecutionResult, GraphQLError, parse } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import type { Request } from '../../shared/subgraph.ts'
import type { GatewayCaller } from '../caller.ts'
import type { SubgraphLink } from '../graph/subgraph-link.ts'
import { AnswerCache, Parts } from './answer-cache.ts'
import { cachedLink } from './cached-link.ts'

const query = parse('query ($first: Int) { needs(first: $first) { id } }')
const lookup = parse(
  'query ($representations: [_Any!]!, $first: Int) { _entities(representations: $representations) { ... on Organization { name(first: $first) } } }',
)
const two = parse(
  'query ($a: [_Any!]!) { _e0: _entities(representations: $a) { ... on A { x } } _e1: _entities(representations: $a) { ... on A { y } } }',
)
const change = parse('mutation { publishNeed { id } }')

let cache: AnswerCache
let asked: Request['variables'][]
let answer: (request: Request) => ExecutionResult
let link: SubgraphLink

const viewer = (subject: string): GatewayCaller => ({
  viewer: { subject, name: subject, grants: [], expiresAt: 0 },
  locale: 'zh',
  requestId: 'r',
})
const keeping = (caller: GatewayCaller = viewer('a')) => ({ ...caller, parts: new Parts() })
const asOf = (lists: number) => ({ extensions: { asOf: { lists, organizations: 7 } } })
const named = ({ variables }: Request): ExecutionResult => ({
  data: {
    _entities: (variables!.representations as { id: string }[]).map(({ id }) => ({ name: `the ${id}` })),
  },
  ...asOf(3),
})
const about = (...ids: string[]) => ({
  representations: ids.map((id) => ({ __typename: 'Organization', id })),
})

beforeEach(() => {
  cache = new AnswerCache({ seconds: 60, capacity: 100_000 })
  cache.freshness.reached('lists', 3)
  cache.freshness.reached('organizations', 7)
  asked = []
  answer = () => ({ data: { needs: [{ id: 'need_1' }] }, ...asOf(3) })
  const call: SubgraphLink['call'] = async (request) => {
    asked.push(request.variables)
    return answer(request)
  }
  link = cachedLink('lists', { call }, cache)
})

test('what was answered is given again, as another object, until an event of a log that it depends on', async () => {
  const ask = () => link.call({ document: query, variables: { first: 1 } }, keeping())
  const first = await ask()
  const second = await ask()
  expect(second.data).toEqual(first.data)
  expect(second.data).not.toBe(first.data)
  cache.freshness.reached('activities', 50)
  await ask()
  expect(asked.length).toBe(1)
  cache.freshness.reached('organizations', 8)
  await ask()
  expect(asked.length).toBe(2)
})

test('an event of another that the subgraph does not take ends nothing; one of its own does', async () => {
  const ask = () => link.call({ document: query, variables: {} }, keeping())
  const happened = (source: string, position: number, kind: string) =>
    cache.freshness.happened({ source, position, kind, about: {} })
  const told = (takes: object) => {
    answer = () => ({ data: { needs: [] }, extensions: { ...asOf(3).extensions, takes } })
  }
  told({ organizations: ['alliance.*'] })
  await ask()
  happened('organizations', 8, 'pairing.agreed')
  await ask()
  expect(asked.length).toBe(1)
  happened('organizations', 9, 'alliance.changed')
  await ask()
  await ask()
  expect(asked.length).toBe(3)
  // Another version of the subgraph takes more: what it may not have seen counts as well.
  answer = () => ({ data: { needs: [] }, extensions: { asOf: { lists: 3, organizations: 9 } } })
  await ask()
  await ask()
  expect(asked.length).toBe(4)
  happened('organizations', 10, 'pairing.agreed')
  told({ organizations: ['alliance.*', 'pairing.*'] })
  cache.freshness.learn('lists', { organizations: ['alliance.*', 'pairing.*'] })
  await ask()
  expect(asked.length).toBe(5)
  happened('lists', 4, 'need.published')
  await ask()
  expect(asked.length).toBe(6)
})

test('what knows less than the events that have come is not kept, and is once it has caught up', async () => {
  cache.freshness.reached('lists', 4)
  const ask = () => link.call({ document: query, variables: {} }, keeping())
  await ask()
  await ask()
  expect(asked.length).toBe(2)
  answer = () => ({ data: { needs: [] }, ...asOf(4) })
  await ask()
  await ask()
  expect(asked.length).toBe(3)
})

test('a change through the gateway ends what is kept of the subgraph at once, and what is being asked meanwhile', async () => {
  const ask = () => link.call({ document: query, variables: {} }, keeping())
  await ask()
  await link.call({ document: change }, viewer('a'))
  await ask()
  expect(asked.length).toBe(3)
  const late = cachedLink(
    'lists',
    {
      async call(request) {
        if (request.document === query) await link.call({ document: change }, viewer('b'))
        return answer(request)
      },
    },
    cache,
  )
  await late.call({ document: query, variables: { first: 9 } }, keeping())
  await link.call({ document: query, variables: { first: 9 } }, keeping())
  expect(asked.at(-1)).toEqual({ first: 9 })
})

test.each<[string, () => GatewayCaller, Record<string, unknown>]>([
  ['to another person', () => keeping(viewer('b')), { first: 1 }],
  ['in another language', () => keeping({ ...viewer('a'), locale: 'en' }), { first: 1 }],
  [
    'with other grants',
    () =>
      keeping({
        ...viewer('a'),
        viewer: { ...viewer('a').viewer!, grants: [{ role: 'ANALYST', place: 'org_1', from: '2020-01-01' }] },
      }),
    { first: 1 },
  ],
  [
    'to nobody in particular',
    () => keeping({ viewer: undefined, locale: 'zh', requestId: 'r' }),
    { first: 1 },
  ],
  ['with other values', () => keeping(), { first: 2 }],
  ['to whose answers are not kept', () => viewer('a'), { first: 1 }],
])('it is not given %s', async (_case, caller, variables) => {
  await link.call({ document: query, variables: { first: 1 } }, keeping())
  await link.call({ document: query, variables }, caller())
  expect(asked.length).toBe(2)
})

test.each<[string, ExecutionResult]>([
  ['faults', { data: { needs: null }, errors: [new GraphQLError('no')], ...asOf(3) }],
  ['a trace in the record of looks', { data: { needs: [] } }],
  ['a log that is not followed', { data: { needs: [] }, extensions: { asOf: { lists: 3, elsewhere: 1 } } }],
])('an answer with %s is not kept', async (_case, result) => {
  answer = () => result
  const parts = keeping()
  for (let time = 0; time < 2; time++) await link.call({ document: query, variables: {} }, parts)
  expect(asked.length).toBe(2)
})

test('of lookups only the objects are asked for that are not known, and each comes at its place', async () => {
  answer = named
  await link.call({ document: lookup, variables: { ...about('o1', 'o2'), first: 1 } }, keeping())
  const { data } = await link.call(
    { document: lookup, variables: { ...about('o3', 'o2', 'o4', 'o1'), first: 1 } },
    keeping(),
  )
  expect(asked.at(-1)).toEqual({ ...about('o3', 'o4'), first: 1 })
  expect(data).toEqual({ _entities: ['o3', 'o2', 'o4', 'o1'].map((id) => ({ name: `the ${id}` })) })
  await link.call({ document: lookup, variables: { ...about('o2', 'o4'), first: 1 } }, keeping())
  expect(asked.length).toBe(2)
  await link.call({ document: lookup, variables: { ...about('o2'), first: 2 } }, keeping())
  expect(asked.length).toBe(3)
})

test('a fault at an object that was asked for is told at its place among all', async () => {
  answer = named
  await link.call({ document: lookup, variables: about('o1') }, keeping())
  const path = ['_entities', 1, 'name']
  answer = (request) => ({ ...named(request), errors: [new GraphQLError('no', { path })] })
  const caller = keeping()
  const { errors, data } = await link.call(
    { document: lookup, variables: about('o1', 'o2', 'o1', 'o3') },
    caller,
  )
  expect(errors?.[0]?.path).toEqual(['_entities', 3, 'name'])
  expect(data).toMatchObject({ _entities: { 3: { name: 'the o3' } } })
  expect(caller.parts.isWhole).toBe(false)
})

test('two lookups of the same objects ask for what either lacks', async () => {
  answer = ({ variables }) => {
    const ids = (variables!.a as { id: string }[]).map(({ id }) => id)
    return { data: { _e0: ids.map((x) => ({ x })), _e1: ids.map((y) => ({ y })) }, ...asOf(3) }
  }
  const a = ['o1', 'o2'].map((id) => ({ id }))
  await link.call({ document: two, variables: { a: a.slice(1) } }, keeping())
  const { data } = await link.call({ document: two, variables: { a } }, keeping())
  expect(asked.at(-1)).toEqual({ a: a.slice(0, 1) })
  expect(data).toEqual({ _e0: [{ x: 'o1' }, { x: 'o2' }], _e1: [{ y: 'o1' }, { y: 'o2' }] })
})

test('nothing is kept longer than it may be, nor more than there is room for', async () => {
  cache = new AnswerCache({ seconds: 0, capacity: 100_000 })
  cache.freshness.reached('lists', 3)
  cache.freshness.reached('organizations', 7)
  const call: SubgraphLink['call'] = async (request) => {
    asked.push(request.variables)
    return answer(request)
  }
  const old = cachedLink('lists', { call }, cache)
  for (let time = 0; time < 2; time++) await old.call({ document: query, variables: {} }, keeping())
  expect(asked.length).toBe(2)
  const small = new AnswerCache({ seconds: 60, capacity: 2000 })
  const narrow = cachedLink('lists', { call }, small)
  for (let first = 0; first < 50; first++)
    await narrow.call({ document: query, variables: { first } }, keeping())
  expect(small.size).toBeGreaterThan(200)
  expect(small.size).toBeLessThanOrEqual(2000)
})
