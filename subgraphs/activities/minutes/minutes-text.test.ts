import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MinutesFacts, minutesText } from './minutes-text.ts'

const facts: MinutesFacts = {
  alliance: '石化产业链党建联盟',
  body: { zh: '理事会', en: 'council' },
  title: '第三次会议',
  openedAt: '2026-12-31T16:30:00Z',
  closedAt: '2026-12-31T18:05:00Z',
  agenda: ['工作报告', '联合招聘'],
  entitled: 5,
  excluded: 1,
  required: 3,
  present: [
    { name: '甲', through: null },
    { name: '乙', through: '甲' },
  ],
  onLeave: [{ name: '丙', reason: '培训' }],
  left: [{ name: '丁', reason: '因公出差' }],
  motions: [
    { title: '年度计划', verdict: { zh: '结论:通过。', en: 'Passed.' } },
    { title: '经费', verdict: null },
  ],
}

test('a draft says in Chinese who came, through whom, who did not and why, and what was decided', () => {
  expect(minutesText(facts, 'zh').split('\n')).toEqual([
    '石化产业链党建联盟理事会会议纪要',
    '会议:第三次会议',
    '时间:2027-01-01 00:30 至 2027-01-01 02:05',
    '应到 5 家(不计入 1 家),实到 2 家;法定人数 3 家。',
    '到会:甲、乙(委托甲)',
    '请假:丙(培训)',
    '不计入应到:丁(因公出差)',
    '议程:',
    '1. 工作报告',
    '2. 联合招聘',
    '议案:',
    '1. 年度计划:结论:通过。',
    '2. 经费:未表决。',
  ])
})

test('and in English', () => {
  expect(minutesText(facts, 'en').split('\n')).toEqual([
    '石化产业链党建联盟: minutes of the council',
    'Meeting: 第三次会议',
    'Time: 2027-01-01 00:30 to 2027-01-01 02:05',
    '5 entitled (1 not counted), 2 present; 3 needed for a quorum.',
    'Present: 甲, 乙 (through 甲)',
    'On leave: 丙(培训)',
    'Not counted: 丁(因公出差)',
    'Agenda:',
    '1. 工作报告',
    '2. 联合招聘',
    'Motions:',
    '1. 年度计划: Passed.',
    '2. 经费: not voted on.',
  ])
})

test('nothing that happened is left out, and nothing is said of what did not', () => {
  const name = fc.stringMatching(/^[a-z]{3,8}$/)
  fc.assert(
    fc.property(fc.array(name), fc.array(name), fc.constantFrom('zh', 'en'), (names, agenda, locale) => {
      const present = names.map((each) => ({ name: each, through: null }))
      const text = minutesText(
        { ...facts, present, agenda, onLeave: [], left: [], motions: [], required: null },
        locale as 'zh' | 'en',
      )
      for (const each of [...names, ...agenda]) expect(text).toContain(each)
      expect(text.split('\n')).toHaveLength(
        4 + (names.length > 0 ? 1 : 0) + (agenda.length > 0 ? agenda.length + 1 : 0),
      )
    }),
  )
})
