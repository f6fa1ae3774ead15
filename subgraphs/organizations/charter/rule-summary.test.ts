import { expect, test } from 'vitest'
import { type CharterRule, rulesOf } from './charter.rules.ts'
import { ruleSetFor, ruleSets } from './rule-sets/rule-sets.ts'
import { summarize } from './rule-summary.ts'

const chain = ruleSetFor('INDUSTRY_CHAIN').rules

test('a quorum', () => {
  expect(rulesOf(chain, 'QUORUM').map((rule) => summarize(rule).zh)).toEqual([
    '成员大会须有 ≥ 2/3 的成员出席方能召开。',
    '理事会须有 ≥ 1/2 的成员出席方能召开。',
  ])
})

test.each<[CharterRule, string, string]>([
  [
    {
      kind: 'QUORUM',
      article: '12',
      body: 'COUNCIL',
      fraction: { num: 4, den: 5 },
      boundary: 'MORE_THAN',
      matter: 'APPOINTMENT',
    },
    '就人事任免,理事会须有 > 4/5 的成员出席方能召开。',
    'For appointments, the council meets only with > 4/5 of its members present.',
  ],
  [
    {
      kind: 'MAJORITY',
      article: '10',
      body: 'ASSEMBLY',
      fraction: { num: 1, den: 2 },
      base: 'PRESENT',
      boundary: 'AT_LEAST',
    },
    '成员大会的决议须经 ≥ 1/2 的到会成员表决通过方能生效。',
    'The member assembly resolves with ≥ 1/2 of those present in favour.',
  ],
  [
    {
      kind: 'CADENCE',
      article: '14',
      subject: 'MEETING',
      body: 'JOINT_MEETING',
      every: { count: 2, unit: 'MONTH', atLeast: 1 },
      floor: true,
    },
    '联席会议每 2 个月召开至少 1 次。',
    'Joint meeting: at least once every 2 months.',
  ],
  [
    { kind: 'TERM', article: '13', office: 'CHAIR', years: 2, maxConsecutive: 2 },
    '理事长任期 2 年,连续任职不超过 2 届。',
    'Chair of the council: a term of 2 years, at most 2 running.',
  ],
  [
    { kind: 'ROTATION', article: '3', of: 'EXECUTIVE_CHAIR_UNIT', among: 'CHAIR_UNITS' },
    '执行会长单位由会长单位轮流承担(未定周期)。',
    'Executive chair unit: in turn by the chair units (no period set).',
  ],
  [
    { kind: 'NOTICE', article: '9', body: 'ASSEMBLY', days: 15 },
    '召开成员大会须提前 15 天通知。',
    "The member assembly is called with 15 days' notice.",
  ],
])('%o', (rule, zh, en) => {
  expect(summarize(rule)).toEqual({ zh, en })
})

test('every rule of the five sources is one sentence in each language', () => {
  for (const { zh, en } of ruleSets.flatMap(({ rules }) => rules.map(summarize))) {
    expect(zh).toMatch(/^[^。]+。$/)
    expect(en).toMatch(/^[A-Z0-9][^\n]*\.$/)
    expect(zh + en).not.toMatch(/undefined|\[object| {2}/)
  }
})
