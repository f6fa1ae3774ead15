import type { Bilingual } from '../../../../shared/errors.ts'
import type { DecisionWay } from '../rule-vocabulary.ts'
import { baseWords, bodyWords, type Matter, matterWords, tieWords, wayWords } from '../rule-words.ts'
import type { VotingRule } from '../voting-rule.ts'
import { capital, shareText } from './phrases.ts'
import type { Summaries } from './summaries.ts'

const verbs: Record<DecisionWay, Bilingual> = {
  VOTE: { zh: '表决决定', en: 'votes on' },
  APPROVAL: { zh: '批准', en: 'approves' },
  CONSULTATION: { zh: '协商决定', en: 'settles by consultation' },
  CONSENSUS: { zh: '协商一致决定', en: 'settles by consensus, with nobody against it,' },
}

/** Sentences for rules of meetings and decisions. */
export const votingSummaries: Summaries<VotingRule> = {
  QUORUM({ body, fraction, boundary, matter }) {
    const share = shareText(fraction, boundary)
    return {
      zh: `${about(matter).zh}${bodyWords[body].zh}须有 ${share} 的成员出席方能召开。`,
      en: `${capital(`${about(matter).en}the ${bodyWords[body].en}`)} meets only with ${share} of its members present.`,
    }
  },
  MAJORITY({ body, fraction, base, boundary, matter }) {
    const share = shareText(fraction, boundary)
    return {
      zh: `${about(matter).zh}${bodyWords[body].zh}的决议须经 ${share} 的${baseWords[base].zh}表决通过方能生效。`,
      en: `${capital(`${about(matter).en}the ${bodyWords[body].en}`)} resolves with ${share} of ${baseWords[base].en} in favour.`,
    }
  },
  DECISION({ body, matter, by }) {
    const verb = by ? verbs[by] : { zh: '决定', en: 'decides on' }
    return {
      zh: `${matterWords[matter].zh}由${bodyWords[body].zh}${verb.zh}。`,
      en: `The ${bodyWords[body].en} ${verb.en} ${matterWords[matter].en}.`,
    }
  },
  ADMISSION({ body, by, written }) {
    return {
      zh: `入会${written ? '须提交申请书,' : ''}由${bodyWords[body].zh}${wayWords[by].zh}通过。`,
      en: `The ${bodyWords[body].en} admits members ${wayWords[by].en}${written ? ' on a written application' : ''}.`,
    }
  },
  NOTICE({ body, days, urgentDays, matter }) {
    const urgent = urgentDays === undefined ? { zh: '', en: '' } : urgentText(urgentDays)
    return {
      zh: `${about(matter).zh}召开${bodyWords[body].zh}须提前 ${days} 天通知${urgent.zh}。`,
      en: `${capital(`${about(matter).en}the ${bodyWords[body].en}`)} is called with ${days} days' notice${urgent.en}.`,
    }
  },
  EXCLUSION({ body, reasons, matter }) {
    return {
      zh: `${about(matter).zh}${bodyWords[body].zh}因${reasons.join('、')}不能到会的,不计入应到。`,
      en: `${capital(`${about(matter).en}the ${bodyWords[body].en}`)} does not count among those due who are absent for: ${reasons.join(', ')}.`,
    }
  },
  DELEGATION({ body, most }) {
    return {
      zh: `${bodyWords[body].zh}可以委托表决${most ? `,每名代表最多受 ${most} 个成员委托` : ''}。`,
      en: `In the ${bodyWords[body].en} a vote may be given to another${most ? `, who holds at most ${most}` : ''}.`,
    }
  },
  TIE({ body, by, matter }) {
    return {
      zh: `${about(matter).zh}${bodyWords[body].zh}票数相等时,${tieWords[by].zh}。`,
      en: `${capital(`${about(matter).en}equal votes in the ${bodyWords[body].en}`)} are decided ${tieWords[by].en}.`,
    }
  },
}

function urgentText(days: number): Bilingual {
  return days === 0
    ? { zh: ',紧急时可随时召开', en: ', or at once if it is urgent' }
    : { zh: `,紧急时提前 ${days} 天`, en: `, or ${days} days' if it is urgent` }
}

function about(matter: Matter | undefined) {
  if (!matter) return { zh: '', en: '' }
  return { zh: `就${matterWords[matter].zh},`, en: `for ${matterWords[matter].en}, ` }
}
