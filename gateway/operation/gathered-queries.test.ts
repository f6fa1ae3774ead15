import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { OperationTypeNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import type { GatewayCaller } from '../caller.ts'
import { GatheredQueries } from './gathered-queries.ts'

const document = parse('query Q($id: ID!) { alliance(id: $id) { name } }')
const query = (id: string, text = document) => ({
  document: text,
  type: OperationTypeNode.QUERY,
  operationName: 'Q',
  variables: { id },
})
const caller: GatewayCaller = { viewer: undefined, locale: 'zh', requestId: 'r' }

const member = (subject: string): GatewayCaller => ({
  ...caller,
  viewer: { subject, name: subject, grants: [], expiresAt: 0 },
})

/** Answers with the id, and notes in which moments it was asked for what. */
function answering() {
  const moments = new Map<object, string[]>()
  const queries = new GatheredQueries()
  const ask = (asked: ReturnType<typeof query>, who = caller) =>
    queries.answer(asked, who, async ({ moment }) => {
      moments.set(moment!, [...(moments.get(moment!) ?? []), asked.variables.id])
      await wait(5)
      return { data: { id: asked.variables.id } }
    })
  return { ask, rounds: () => [...moments.values()] }
}

test('equal queries that come at once are of one moment, and those that come meanwhile of the next', async () => {
  const { ask, rounds } = answering()
  const first = ask(query('1'))
  await wait(2)
  const others = ['2', '3', '4'].map((id) => ask(query(id)))
  expect(await Promise.all([first, ...others])).toEqual(['1', '2', '3', '4'].map((id) => ({ data: { id } })))
  expect(rounds()).toEqual([['1'], ['2', '3', '4']])
})

test('equal variables are asked for once', async () => {
  const { ask, rounds } = answering()
  const answers = await Promise.all(['1', '2', '1'].map((id) => ask(query(id))))
  expect(answers.map(({ data }) => data?.id)).toEqual(['1', '2', '1'])
  expect(rounds()).toEqual([['1', '2']])
})

test('who is answered soon does not wait for the others of the round', async () => {
  const queries = new GatheredQueries()
  const slow = Promise.withResolvers<void>()
  const ask = (id: string) =>
    queries.answer(query(id), caller, async () => {
      if (id === 'slow') await slow.promise
      return { data: { id } }
    })
  const [late, soon] = [ask('slow'), ask('soon')]
  expect(await soon).toEqual({ data: { id: 'soon' } })
  slow.resolve()
  expect(await late).toEqual({ data: { id: 'slow' } })
})

test('other texts, and callers who see something else, do not wait and share nothing', async () => {
  const { ask, rounds } = answering()
  const [one, other] = [member('one'), member('other')]
  await Promise.all([
    ask(query('1'), one),
    ask(query('1'), other),
    ask(query('1'), { ...one, locale: 'en' }),
    ask(query('1', parse('query Q($id: ID!) { alliance(id: $id) { id } }')), one),
    // Where tokens are passed on unread.
    ask(query('1')),
    ask(query('1'), { ...caller, authorization: 'Bearer a' }),
    ask(query('1'), { ...caller, authorization: 'Bearer b' }),
  ])
  expect(rounds()).toEqual(Array.from({ length: 7 }, () => ['1']))
})

test('each is answered within what its request has begun', async () => {
  const traces = new AsyncLocalStorage<string>()
  const queries = new GatheredQueries()
  const ask = (id: string) =>
    traces.run(id, () =>
      queries.answer(query(id), caller, async () => ({ data: { trace: traces.getStore() } })),
    )
  const answers = await Promise.all(['1', '2', '3'].map(ask))
  expect(answers.map(({ data }) => data?.trace)).toEqual(['1', '2', '3'])
})
