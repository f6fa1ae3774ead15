import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

const known = ['china', 'start']

test('everything is run unless told otherwise', () => {
  expect(readOptions([], known)).toEqual({ json: false, write: false, only: [], rounds: 5, seconds: 6 })
})

test('scenarios are chosen by name', () => {
  expect(readOptions(['--json', '--only', 'start', '--rounds', '3'], known)).toMatchObject({
    json: true,
    only: ['start'],
    rounds: 3,
  })
})

test.each([
  [['--only', 'moon'], /--only moon: there are china, start/],
  [['--rounds', '0'], /--rounds 0/],
  [['--seconds', 'x'], /--seconds x/],
  [['--fast'], /--fast/],
  [['--write', '--only', 'start'], /--write/],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args, known)).toThrow(message)
})
