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
  [
    { kind: 'NOTICE', article: '9', body: 'COUNCIL', days: 7, urgentDays: 1 },
    '召开理事会须提前 7 天通知,紧急时提前 1 天。',
    "The council is called with 7 days' notice, or 1 days' if it is urgent.",
  ],
  [
    { kind: 'EXCLUSION', article: '9', body: 'ASSEMBLY', matter: 'ELECTION', reasons: ['长期患病', '在押'] },
    '就选举,成员大会因长期患病、在押不能到会的,不计入应到。',
    'For elections, the member assembly does not count among those due who are absent for: 长期患病, 在押.',
  ],
  [
    { kind: 'DELEGATION', article: '9', body: 'COUNCIL', most: 2 },
    '理事会可以委托表决,每名代表最多受 2 个成员委托。',
    'In the council a vote may be given to another, who holds at most 2.',
  ],
  [
    { kind: 'TIE', article: '9', body: 'COUNCIL', by: 'LOT' },
    '理事会票数相等时,抽签。',
    'Equal votes in the council are decided by lot.',
  ],
  [
    { kind: 'LAPSE', article: '8', mandatory: true },
    '长期不履行义务(未定时长)的成员,视为自动退出。',
    'A member whose duties stay unfulfilled for long (no time is set) is deemed to have left.',
  ],
  [
    {
      kind: 'SEAT_SHARE',
      article: '9',
      of: 'STANDING_DIRECTOR',
      among: 'COUNCIL',
      share: { num: 1, den: 3 },
    },
    '常务理事不超过理事会席位的 1/3。',
    'Standing member of the council: at most 1/3 of the seats of the council.',
  ],
  [
    {
      kind: 'POINTS',
      article: '9.1',
      subjects: [{ zh: '志愿服务', en: 'volunteering' }],
      base: 60,
      floor: 0,
      veto: { to: 0, on: [{ zh: '违纪', en: 'a breach' }] },
    },
    '对党员志愿服务实行积分管理:基础分 60、下限 0、一票否决至 0。',
    'Members earn points for volunteering: base 60, floor 0, down to 0 by veto.',
  ],
  [
    {
      kind: 'STARS',
      article: '9.2',
      step: 0.5,
      bands: [
        { name: { zh: '三星', en: 'three stars' }, from: 60, to: 69.5 },
        { name: { zh: '四星', en: 'four stars' }, from: 70, below: 90 },
        { name: { zh: '五星', en: 'five stars' }, from: 90 },
      ],
    },
    '按积分评定等级:三星 60–69.5、四星 70 ≤ … < 90、五星 ≥ 90(以 0.5 分为单位)。',
    'Grades by points: three stars 60–69.5, four stars 70 ≤ … < 90, five stars ≥ 90 (in steps of 0.5).',
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
