import DataLoader from 'dataloader'
import { expect, test } from 'vitest'
import { Moments } from './moments.ts'

test('who asks at once and may see the same is in one moment', async () => {
  const moments = new Moments()
  const turns = Array.from({ length: 5 }, async (_, turn) => {
    for (let waited = 0; waited < turn; waited++) await Promise.resolve()
    return moments.of('secretary')
  })
  const [first, ...others] = await Promise.all(turns)
  for (const other of others) expect(other).toBe(first)
  expect(moments.of('office')).not.toBe(first)
})

test('a moment is over before anything is read in it', async () => {
  const moments = new Moments()
  const moment = moments.of('secretary')
  let later: object | undefined
  const loader = new DataLoader<string, string>(async (keys) => {
    later = moments.of('secretary')
    return keys
  })
  await loader.load('meeting')
  expect(later).not.toBe(moment)
})
