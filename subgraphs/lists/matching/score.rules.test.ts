import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonWords, rarityAmong, type Scored, scorePair, textScore, type Wording } from './score.rules.ts'

const word = fc.constantFrom(...'会议室 投影 玉米 种植 法律 咨询 义诊 体检 直播 销售'.split(' '))
const words = fc.uniqueArray(word, { maxLength: 8 })
const wording: fc.Arbitrary<Wording> = fc
  .record({ titleWords: words, others: words })
  .map(({ titleWords, others }) => ({ titleWords, words: [...new Set([...titleWords, ...others])] }))
/** Any rarity, but the same for a word every time. */
const rarity = fc
  .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 8, maxLength: 8 })
  .map((counts) => (text: string) => rarityAmong(counts[text.codePointAt(0)! % 8]!))

function scored(category: string, root: string, { titleWords, words }: Wording): Scored {
  return { category, root, titleWords, words, categoryName: { zh: '场地', en: 'venue' } }
}

const plain = (...words: string[]): Wording => ({ titleWords: [], words })

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
            word === '会议室' ? rarityAmong(entries) : 0.5,
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
      expect(rarityAmong(entries)).toBeGreaterThan(0)
      expect(rarityAmong(entries)).toBeLessThanOrEqual(1)
      expect(rarityAmong(entries + 1)).toBeLessThanOrEqual(rarityAmong(entries))
    }),
  )
})

describe('a pair', () => {
  const even = () => 1
  const room = { titleWords: ['会议室'], words: ['会议室', '会议', '投影'] }

  test('has a score within 0 and 1 that is the sum of its reasons', () => {
    fc.assert(
      fc.property(
        wording,
        wording,
        rarity,
        fc.constantFrom('VENUE', 'HALL'),
        (one, other, rarity, category) => {
          const pair = scorePair(scored('VENUE', 'VENUE', one), scored(category, 'VENUE', other), rarity)
          if (!pair) return
          expect(pair.score).toBeGreaterThan(0)
          expect(pair.score).toBeLessThanOrEqual(1)
          expect(pair.reasons.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(pair.score, 5)
        },
      ),
    )
  })

  test('of another root does not fit, whatever the words', () => {
    expect(scorePair(scored('VENUE', 'VENUE', room), scored('FUND', 'FUND', room), even)).toBeUndefined()
  })

  test('without words in common does not fit', () => {
    expect(
      scorePair(scored('VENUE', 'VENUE', room), scored('VENUE', 'VENUE', plain('球场')), even),
    ).toBeUndefined()
  })

  test('says why, for both readers', () => {
    const pair = scorePair(scored('VENUE', 'VENUE', room), scored('VENUE', 'VENUE', room), even)
    expect(pair).toEqual({
      score: 1,
      reasons: [
        { factor: 'TEXT', score: 0.6, zh: '共同词：会议室、投影', en: 'Words in common: 会议室, 投影' },
        { factor: 'CATEGORY', score: 0.4, zh: '类别相同：场地', en: 'Same category: venue' },
      ],
    })
  })

  test('of a kindred category scores less than one of the same', () => {
    const same = scorePair(scored('HALL', 'VENUE', room), scored('HALL', 'VENUE', room), even)
    const kindred = scorePair(scored('HALL', 'VENUE', room), scored('VENUE', 'VENUE', room), even)
    expect(kindred!.score).toBeLessThan(same!.score)
    expect(kindred!.reasons[1]!.zh).toBe('类别相近：场地、场地')
  })
})

test('the words named are the most telling ones that both have, at most five', () => {
  const many = plain('一个', '二个', '三个', '四个', '五个', '六个')
  const rarity = (word: string) => (word === '六个' ? 1 : 0.5)
  expect(commonWords(many, many, rarity)).toHaveLength(5)
  expect(commonWords(many, many, rarity)[0]).toBe('六个')
})
