import { expect, test } from 'vitest'
import { verdict } from '../measure/verdict.ts'
import { markdown } from './markdown.ts'

const report = {
  command: 'npm run bench',
  at: '2026-03-01T00:00:00Z',
  commit: 'abc',
  machine: { processor: 'P', cores: 2, memoryGiB: 24, system: 'Linux', versions: { node: '26.10.0' } },
  outcomes: [
    {
      scenario: 'start',
      setting: 'a new process',
      figures: [{ label: 'redscape', value: 1234.5, unit: 'ms' }],
      verdicts: [verdict('time', '×', { atMost: 8 }, [7, 9, 10])],
    },
  ],
}

test('a verdict has its median, its target and every round', () => {
  expect(markdown(report)).toContain('| time | 9.00 × | ≤ 8 × | missed | 7.00 9.00 10.0 |')
})

test('a figure has its unit', () => {
  expect(markdown(report)).toContain('| redscape | 1235 ms |')
})
