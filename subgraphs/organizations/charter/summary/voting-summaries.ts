import type { Bilingual } from '../../../../shared/errors.ts'
import type { DecisionWay } from '../rule-vocabulary.ts'
import { baseWords, bodyWords, type Matter, matterWords, wayWords } from '../rule-words.ts'
import type { VotingRule } from '../voting-rule.ts'
import { capital, shareText } from './phrases.ts'
import type { Summaries } from './summaries.ts'

const verbs: Record<DecisionWay, Bilingual> = {
  VOTE: { zh: '表决决定', en: 'votes on' },
  APPROVAL: { zh: '批准', en: 'approves' },
  CONSULTATION: { zh: '协商决定', en: 'settles by consultation' },
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
  NOTICE({ body, days, matter }) {
    return {
      zh: `${about(matter).zh}召开${bodyWords[body].zh}须提前 ${days} 天通知。`,
      en: `${capital(`${about(matter).en}the ${bodyWords[body].en}`)} is called with ${days} days' notice.`,
    }
  },
}

function about(matter: Matter | undefined) {
  if (!matter) return { zh: '', en: '' }
  return { zh: `就${matterWords[matter].zh},`, en: `for ${matterWords[matter].en}, ` }
}
