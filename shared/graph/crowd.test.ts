import { expect, onTestFinished, test, vi } from 'vitest'
import { Crowd } from './crowd.ts'

const rounds = () => {
  const taken: string[][] = []
  const crowd = new Crowd<string, string>(async (askers) => {
    taken.push([...askers])
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (askers.includes('bad')) throw new Error('bad')
    return askers.map((asker) => `${asker}!`)
  })
  return { taken, crowd }
}

test('those who come at once are taken together, later ones in the next round, each key by itself', async () => {
  const { taken, crowd } = rounds()
  const first = ['a', 'b', 'c'].map((asker) => crowd.join('x', asker))
  const other = crowd.join('y', 'd')
  await new Promise((resolve) => setImmediate(resolve))
  const late = ['e', 'f'].map((asker) => crowd.join('x', asker))
  expect(await Promise.all([...first, other, ...late])).toEqual(['a!', 'b!', 'c!', 'd!', 'e!', 'f!'])
  expect(taken).toEqual([['a', 'b', 'c'], ['d'], ['e', 'f']])
  expect(await crowd.join('x', 'g')).toBe('g!')
})

test('one on whom a round fails does not spoil the others', async () => {
  const { taken, crowd } = rounds()
  const answers = await Promise.allSettled(['a', 'bad', 'c'].map((asker) => crowd.join('x', asker)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(taken).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']])
})

test('while the database is away all of a round are told at once', async () => {
  let asked = 0
  const crowd = new Crowd<string, string>(async () => {
    asked++
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  })
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((asker) => crowd.join('x', asker)))
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(asked).toBe(1)
})

test('more than can wait are turned away', async () => {
  const { crowd } = rounds()
  const answers = await Promise.allSettled(
    Array.from({ length: 5010 }, (_, index) => crowd.join('x', `${index}`)),
  )
  const refused = answers.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(10)
  expect(refused[0]).toMatchObject({ reason: { code: '53300' } })
})

test('with patience the next round does not wait for a long one', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const taken: string[][] = []
  const crowd = new Crowd<string, string>(
    async (askers) => {
      taken.push([...askers])
      await gates[taken.length - 1]!.promise
      return askers
    },
    { together: 2, patience: 20 },
  )
  const answers = ['a', 'b', 'c'].map((asker) => crowd.join('x', asker))
  await expect.poll(() => taken).toEqual([['a', 'b'], ['c']])
  gates[1]!.resolve()
  expect(await answers[2]).toBe('c')
  gates[0]!.resolve()
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c'])
})

/** A crowd that lingers, on a clock that stands still; each round takes eight milliseconds. */
function lingering() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const taken: string[][] = []
  const crowd = new Crowd<string, string>(
    async (askers) => {
      taken.push([...askers])
      await new Promise((resolve) => setTimeout(resolve, 8))
      return askers
    },
    { linger: 0.25 },
  )
  const join = (...askers: string[]) => {
    for (const asker of askers) void crowd.join('x', asker)
  }
  return { taken, join, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

test('a crowd that lingers takes those who come again at once in one round', async () => {
  const { taken, join, pass } = lingering()
  join('a', 'b')
  await pass(2)
  join('c')
  await pass(7)
  join('a')
  expect(taken).toEqual([['a', 'b']])
  join('b')
  await pass(0)
  expect(taken).toEqual([
    ['a', 'b'],
    ['c', 'a', 'b'],
  ])
})

test('it lingers for a part of the round only, and not after one who was alone', async () => {
  const { taken, join, pass } = lingering()
  join('a', 'b')
  await pass(8)
  join('c')
  await pass(1)
  expect(taken).toEqual([['a', 'b']])
  await pass(2)
  expect(taken).toEqual([['a', 'b'], ['c']])
  await pass(20)
  join('d')
  await pass(8)
  join('e')
  await pass(1)
  expect(taken).toEqual([['a', 'b'], ['c'], ['d'], ['e']])
})
