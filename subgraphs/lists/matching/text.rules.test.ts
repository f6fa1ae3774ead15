import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Wording } from './scored.ts'
import { commonWords, judgeText, rarityAmong, textScore } from './text.rules.ts'

const word = fc.constantFrom(...'会议室 投影 玉米 种植 法律 咨询 义诊 体检 直播 销售'.split(' '))
const words = fc.uniqueArray(word, { maxLength: 8 })
const wording: fc.Arbitrary<Wording> = words.map((words) => ({ words }))
/** Any rarity, but the same for a word every time. */
const rarity = fc
  .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 8, maxLength: 8 })
  .map((counts) => (text: string) => rarityAmong(counts[text.codePointAt(0)! % 8]!, 10_000))

const plain = (...words: string[]): Wording => ({ words })

describe('likeness of words', () => {
  test('is within 0 and 1, and the same either way', () => {
    fc.assert(
      fc.property(wording, wording, rarity, (one, other, rarity) => {
        const score = textScore(one, other, rarity)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(textScore(other, one, rarity)).toBeCloseTo(score, 12)
      }),
    )
  })

  test('is 1 for the same words and 0 without a word in common', () => {
    fc.assert(
      fc.property(wording, rarity, (one, rarity) => {
        expect(textScore(one, one, rarity)).toBeCloseTo(one.words.length > 0 ? 1 : 0, 12)
        expect(textScore(one, plain('别的'), rarity)).toBe(0)
      }),
    )
  })

  test('falls with a word that only one side has', () => {
    fc.assert(
      fc.property(wording, wording, rarity, (one, other, rarity) => {
        const more = { ...other, words: [...other.words, '别的'] }
        expect(textScore(one, more, rarity)).toBeLessThanOrEqual(textScore(one, other, rarity) + 1e-12)
      }),
    )
  })

  test('rises with the rarity of the word in common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (a, b) => {
        const scoreAmong = (entries: number) =>
          textScore(plain('会议室', '一'), plain('会议室', '二'), (word) =>
            word === '会议室' ? rarityAmong(entries, 10_000) : 0.5,
          )
        const [rarer, commoner] = [Math.min(a, b), Math.max(a, b)]
        expect(scoreAmong(rarer)).toBeGreaterThanOrEqual(scoreAmong(commoner))
      }),
    )
  })
})

test('the fewer entries have a word, the more it tells, between 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (entries) => {
      const rarity = (count: number) => rarityAmong(count, 1_000_000)
      expect(rarity(entries)).toBeGreaterThan(0)
      expect(rarity(entries)).toBeLessThanOrEqual(1)
      expect(rarity(entries + 1)).toBeLessThanOrEqual(rarity(entries))
    }),
  )
})

test('what is in common is named, and too little is none', () => {
  const even = () => 1
  const room = plain('会议室', '会议', '投影')
  expect(judgeText(room, room, even)).toEqual({
    worth: 1,
    zh: '共同要点：会议室、投影',
    en: 'In common: 会议室, 投影',
  })
  expect(judgeText(room, plain('球场'), even)).toBeUndefined()
})

test('the words named are the most telling ones that both have, at most five', () => {
  const many = plain('一个', '二个', '三个', '四个', '五个', '六个')
  const rarity = (word: string) => (word === '六个' ? 1 : 0.5)
  expect(commonWords(many, many, rarity)).toHaveLength(5)
  expect(commonWords(many, many, rarity)[0]).toBe('六个')
})
