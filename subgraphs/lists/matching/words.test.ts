import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test.each([
  ['需要会议室,带投影!', ['会议', '会议室', '投影']],
  ['玉米病虫害防治技术', ['玉米', '病虫', '虫害', '病虫害', '防治', '技术']],
  ['ＷｉＦｉ 培训 100 人', ['wifi', '培训']],
  ['的 了 5 ,', []],
  ['', []],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('a word that comes twice is one word', () => {
  expect(wordsOf('投影、投影')).toEqual(['投影'])
})
