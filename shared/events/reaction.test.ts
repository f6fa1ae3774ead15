import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { RecordedEvent } from './event.ts'
import { all, ofKinds } from './reaction.ts'

const db = undefined as unknown as Kysely<unknown>
const event = (kind: string) => ({ kind, about: {} }) as RecordedEvent

test('a kind is named by itself or by its noun', () => {
  const takes = ofKinds(['need.*', 'match.done'])
  const kinds = ['need.published', 'need', 'needs.published', 'match.done', 'match.doner', 'match.found']
  expect(kinds.filter((kind) => takes(event(kind)))).toEqual(['need.published', 'match.done'])
})

test('of several reactions each is given what it takes, in order, and nothing where there is nothing', async () => {
  const given: [string, string[]][] = []
  const reaction = (name: string, ...kinds: string[]) => ({
    kinds,
    take: async (_: Kysely<unknown>, events: readonly RecordedEvent[]) => {
      given.push([name, events.map(({ kind }) => kind)])
      return [{ kind: `${name}.told`, about: {} }]
    },
  })
  const both = all(reaction('a', 'x.begun', 'y.*'), reaction('b', 'y.ended'), reaction('c', 'z.*'))
  expect(both.kinds).toEqual(['x.begun', 'y.*', 'y.ended', 'z.*'])
  const told = await both.take(db, ['y.ended', 'x.ended', 'x.begun', 'y.begun'].map(event))
  expect(given).toEqual([
    ['a', ['y.ended', 'x.begun', 'y.begun']],
    ['b', ['y.ended']],
  ])
  expect(told.map(({ kind }) => kind)).toEqual(['a.told', 'b.told'])
})
