import type { Bilingual } from '../../../../shared/errors.ts'
import type { CadenceRule, CalendarRule } from '../calendar-rule.ts'
import type { Boundary, Period } from '../rule-vocabulary.ts'
import { bodyWords, boundaryWords, officeWords, subjectWords, turnWords } from '../rule-words.ts'
import { capital, durationText, intervalText } from './phrases.ts'
import type { Summaries } from './summaries.ts'

const words: Record<string, Bilingual> = { ...officeWords, ...turnWords }
const amongWords = {
  MEMBERS: { zh: '成员单位', en: 'the members' },
  CHAIR_UNITS: { zh: '会长单位', en: 'the chair units' },
}
const edgeWords = { START: { zh: '初', en: 'at the start of' }, END: { zh: '末', en: 'at the end of' } }

/** Sentences for what recurs, lasts or lapses. */
export const calendarSummaries: Summaries<CalendarRule> = {
  CADENCE: (rule) => ({ zh: cadenceZh(rule), en: cadenceEn(rule) }),
  TERM({ office, years, maxConsecutive }) {
    const { zh, en } = officeWords[office]
    return {
      zh: `${zh}任期 ${years} 年${maxConsecutive ? `,连续任职不超过 ${maxConsecutive} 届` : ''}。`,
      en: `${capital(en)}: a term of ${durationText({ count: years, unit: 'YEAR' }).en}${maxConsecutive ? `, at most ${maxConsecutive} running` : ''}.`,
    }
  },
  LAPSE({ duration, boundary, mandatory }) {
    const { zh, en } = lapseText(duration, boundary)
    return {
      zh: `${zh}的成员,${mandatory ? '' : '可'}视为自动退出。`,
      en: `A member whose duties stay unfulfilled for ${en} ${mandatory ? 'is' : 'may be'} deemed to have left.`,
    }
  },
  ROTATION({ of, among, period, optional }) {
    const what = words[of] ?? { zh: of, en: of }
    const interval = period ? intervalText(period) : { zh: '', en: '' }
    return {
      zh: `${what.zh}${optional ? '可' : ''}由${amongWords[among].zh}${interval.zh}轮流承担${period ? '' : '(未定周期)'}。`,
      en: `${capital(what.en)}: ${optional ? 'may be taken ' : ''}in turn by ${amongWords[among].en}${period ? ` ${interval.en}` : ' (no period set)'}.`,
    }
  },
  WITHDRAWAL({ written }) {
    return {
      zh: `成员可自由退出${written ? ',须书面通知' : ''}。`,
      en: `Members are free to leave${written ? ' by written notice' : ''}.`,
    }
  },
}

function lapseText(duration: Period | undefined, boundary: Boundary = 'AT_LEAST'): Bilingual {
  if (!duration) return { zh: '长期不履行义务(未定时长)', en: 'long (no time is set)' }
  const { zh, en } = durationText(duration)
  return { zh: `不履行义务 ${boundaryWords[boundary]} ${zh}`, en: `${boundaryWords[boundary]} ${en}` }
}

function cadenceZh({ subject, body, every, floor, inPrinciple, at, owedBy, to }: CadenceRule): string {
  const isMeeting = subject === 'MEETING'
  const what = `${body ? bodyWords[body].zh : ''}${body && isMeeting ? '' : subjectWords[subject].zh}`
  const interval = `${inPrinciple ? '原则上' : ''}${intervalText(every).zh}${at ? edgeWords[at].zh : ''}`
  const times = `${isMeeting ? '召开' : ''}${floor ? '至少' : ''} ${every.atLeast} 次`
  return `${what}${interval}${times}${owedBy ? `,由${owedBy.zh}负责` : ''}${to ? `,报${to.zh}` : ''}。`
}

function cadenceEn({ subject, body, every, floor, inPrinciple, at, owedBy, to }: CadenceRule): string {
  const what = body
    ? `${bodyWords[body].en}${subject === 'MEETING' ? '' : `: ${subjectWords[subject].en}`}`
    : subjectWords[subject].en
  const times = `${floor ? 'at least ' : ''}${every.atLeast === 1 ? 'once' : `${every.atLeast} times`}`
  const when = at ? `${edgeWords[at].en} ${intervalText(every).en}` : intervalText(every).en
  const from = owedBy ? ` by ${owedBy.en}` : ''
  return `${capital(what)}${from}${to ? ` to ${to.en}` : ''}: ${times} ${when}${inPrinciple ? ' in principle' : ''}.`
}
