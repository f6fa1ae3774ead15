import { expect, test } from 'vitest'
import { parseSynonyms } from './vocabulary.ts'
import { Words } from './words.ts'

const words = new Words(parseSynonyms('义诊 健康咨询 送医\n羊 绵羊'))

test.each([
  ['需要会议室,带投影!', ['会议', '会议室', '投影']],
  ['玉米病虫害防治技术', ['玉米', '病虫', '虫害', '病虫害', '防治', '技术']],
  ['ＷｉＦｉ 培训 100 人', ['wifi', '培训']],
  ['的 了 5 ,', []],
  ['', []],
])('%s', (text, expected) => {
  expect(words.of(text)).toEqual(expected)
})

test('a word that comes twice is one word', () => {
  expect(words.of('投影、投影')).toEqual(['投影'])
})

test('words of one meaning are one word, whole and however short', () => {
  expect(words.of('健康咨询进村')).toContain('义诊')
  expect(words.of('收绵羊')).toEqual(['羊'])
})

test('a word of the field tells more than another that is as rare', () => {
  expect(words.tellingOf('义诊', 3, 100)).toBeGreaterThan(words.tellingOf('进村', 3, 100))
  expect(words.tellingOf('进村', 3, 100)).toBeGreaterThan(words.tellingOf('进村', 50, 100))
})
