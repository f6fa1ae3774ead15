import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  firstCharter,
  openAllianceFixture,
} from '../../alliance-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture()
})
afterAll(() => at.close())

const query = `query($allianceId: ID!, $about: RuleKind, $words: String, $asOf: Date) {
  charterSays(allianceId: $allianceId, about: $about, words: $words, asOf: $asOf) {
    charter { id } silent explanation passages { article { number text } rule { kind } explanation } } }`

const ask = (variables: Record<string, unknown>) => at.run(query, { allianceId, ...variables })

test('anybody is told what the charter says, with article, text and explanation', async () => {
  const { charter, silent, passages } = (await ask({ about: 'LAPSE' })).data.charterSays
  expect([charter.id, silent]).toEqual([firstCharter, false])
  expect(passages).toHaveLength(1)
  expect(passages[0]).toMatchObject({ article: { number: '8' }, rule: { kind: 'LAPSE' } })
  expect(passages[0].article.text).not.toBe('')
  expect(passages[0].explanation).toMatch(/^Article 8: /)
})

test('that it is silent is told, also before the first charter', async () => {
  expect((await ask({ about: 'NOTICE' })).data.charterSays).toMatchObject({ silent: true, passages: [] })
  const before = (await ask({ about: 'LAPSE', asOf: '2024-12-31' })).data.charterSays
  expect(before).toMatchObject({ charter: null, silent: true })
})

test('free words are looked for in the articles', async () => {
  const { passages } = (await ask({ words: '申请 理事会' })).data.charterSays
  expect(passages.map(({ article }: any) => article.number)).toContain('5')
  expect((await ask({ words: '宇宙飞船' })).data.charterSays.silent).toBe(true)
})

test.each([
  [{}, 'INVALID_INPUT'],
  [{ words: ' ,' }, 'INVALID_INPUT'],
  [{ about: 'LAPSE', allianceId: 'alliance_none' }, 'NOT_FOUND'],
])('%j is refused', async (variables, code) => {
  expect((await ask(variables)).errors![0].extensions.code).toBe(code)
})

test('takes as many statements however many places answer', async () => {
  // Articles are read once by a process.
  const again = async (about: string) => {
    await ask({ about })
    return at.statements(() => ask({ about }))
  }
  expect(await again('CADENCE')).toBe(await again('LAPSE'))
})
