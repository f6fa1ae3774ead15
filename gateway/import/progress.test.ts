import { expect, test } from 'vitest'
import { openProgress } from './progress.ts'

const reading = { zh: '读取', en: 'Reading' }
const writing = { zh: '写入', en: 'Writing' }

function watch(isTTY: boolean) {
  const said: string[] = []
  const err = {
    isTTY,
    columns: 80,
    write: (text: string) => said.push(text),
    on: () => {},
    removeListener: () => {},
  }
  const progress = openProgress({ out: err, err, language: 'en' })
  for (let done = 0; done <= 1000; done++) progress.show(reading, done, 1000)
  progress.show(writing, 30, 40)
  progress.end()
  return said.join('')
}

test('a program gets a line for every tenth of each phase', () => {
  const tenths = Array.from({ length: 10 }, (_, n) => `Reading ${n + 1}0%\n`)
  expect(watch(false)).toBe(`${tenths.join('')}Writing 70%\n`)
})

test('a person gets a bar for each phase', () => {
  const shown = watch(true)
  expect(shown).toMatch(/Reading \[.*\] 100%/)
  expect(shown).toMatch(/Writing \[.*\] 75%/)
})
