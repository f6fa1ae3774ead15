import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesLookedAt, keyWords } from './key-words.ts'

test('the rarest words come first, and what everyone has is left out', () => {
  const counts = new Map([
    ['活动', 90_000],
    ['会议室', 900],
    ['投影', 40],
  ])
  expect(keyWords(['活动', '会议室', '投影', '新词'], counts)).toEqual(['新词', '投影', '会议室'])
})

test('one word is looked for even if everyone has it', () => {
  expect(keyWords(['活动'], new Map([['活动', 90_000]]))).toEqual(['活动'])
})

test('together they stand in a bounded number of entries, or are one word', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1 }), (numbers) => {
      const counts = new Map(numbers.map((count, place) => [`w${place}`, count]))
      const keys = keyWords([...counts.keys()], counts)
      const sum = keys.reduce((sum, word) => sum + counts.get(word)!, 0)
      expect(keys.length === 1 || sum <= entriesLookedAt).toBe(true)
    }),
  )
})
