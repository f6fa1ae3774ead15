import { expect, test } from 'vitest'
import { endsSentence } from './sentence.ts'

test.each(['会议。', '义务:', '甲；', '“好。”', '(见附件。) '])('“%s” ends a sentence', (text) => {
  expect(endsSentence(text)).toBe(true)
})

test.each(['', '会议', '按照“谁介绍、谁', '(试行)', '。后面还有'])('“%s” does not', (text) => {
  expect(endsSentence(text)).toBe(false)
})
