import type { Bilingual } from '../../../shared/errors.ts'
import type { Base, Boundary, Share } from '../charter/charter.rules.ts'
import { electionText } from '../election/explanation.ts'
import type { Consensus, Decision, MajorityRequirement, Outcome } from './decision.rules.ts'

const baseWords: Readonly<Record<Base, Bilingual>> = {
  ENTITLED: { zh: '应到单位', en: 'those entitled' },
  PRESENT: { zh: '到会单位', en: 'those present' },
  CAST: { zh: '所投票数', en: 'the ballots cast' },
}

const boundaryNotes: Readonly<Record<Boundary, Bilingual>> = {
  AT_LEAST: { zh: '以上含本数', en: 'the number itself is enough' },
  MORE_THAN: { zh: '超过不含本数', en: 'the number itself is not enough' },
}

const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  PASSED: { zh: '结论:通过。', en: 'Passed.' },
  REJECTED: { zh: '结论:未通过。', en: 'Rejected.' },
  INQUORATE: { zh: '结论:未达法定人数,不作决定。', en: 'Inquorate: nothing is decided.' },
  TIED: { zh: '结论:末位票数相等。', en: 'Tied at the last seat.' },
}

/** The count and what the charter says of it, in sentences that cite the articles. */
export function explanation(decision: Decision): Bilingual {
  const parts = [
    counted(decision),
    ...(decision.excluded ? [excludedText(decision.excluded)] : []),
    quorumText(decision),
    ...(decision.consensus ? [consensusText(decision.consensus)] : []),
    ...(decision.consensus && !decision.majority ? [] : [majorityText(decision.majority)]),
    ...(decision.election ? [electionText(decision.election)] : []),
    outcomeText(decision),
  ]
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }
}

function counted({ for: votes, against, abstain, entitled, present, election }: Decision): Bilingual {
  if (election)
    return {
      zh: `应到 ${entitled},实到 ${present};应选 ${election.seats},收回选票 ${votes}。`,
      en: `${entitled} entitled, ${present} present; ${election.seats} to be elected, ${votes} ballots.`,
    }
  return {
    zh: `应到 ${entitled},实到 ${present};赞成 ${votes},反对 ${against},弃权 ${abstain}。`,
    en: `${entitled} entitled, ${present} present; ${votes} for, ${against} against, ${abstain} abstaining.`,
  }
}

function excludedText(excluded: number): Bilingual {
  return {
    zh: `应到数已扣除不计入和回避的单位 ${excluded} 家。`,
    en: `Not counted among them: ${excluded} left out or recused.`,
  }
}

function quorumText({ quorum, entitled, present }: Decision): Bilingual {
  if (!quorum) return { zh: '章程未规定法定人数。', en: 'The charter names no quorum.' }
  const reached = present >= quorum.required
  return {
    zh: `第 ${quorum.articleNumber} 条要求应到单位的 ${shareText(quorum)} 出席,${boundaryNotes[quorum.boundary].zh},即 ${quorum.required};${reached ? '已达到' : '未达到'}。`,
    en: `Article ${quorum.articleNumber} asks for ${shareText(quorum)} of those entitled, ${boundaryNotes[quorum.boundary].en}: ${quorum.required} of ${entitled}, ${reached ? 'reached' : 'not reached'}.`,
  }
}

function majorityText(majority: MajorityRequirement | null): Bilingual {
  if (!majority)
    return { zh: '章程未规定该机构的通过比例。', en: 'The charter names no majority for this body.' }
  const { articleNumber, base, of, required } = majority
  return {
    zh: `第 ${articleNumber} 条要求${baseWords[base].zh}(${of})的 ${shareText(majority)} 赞成,${boundaryNotes[majority.boundary].zh},即 ${required} 票。`,
    en: `Article ${articleNumber} asks for ${shareText(majority)} of ${baseWords[base].en} (${of}), ${boundaryNotes[majority.boundary].en}: ${required} votes.`,
  }
}

function consensusText({ articleNumber }: Consensus): Bilingual {
  return {
    zh: `第 ${articleNumber} 条规定协商一致,即有赞成而无反对。`,
    en: `Article ${articleNumber} asks for consensus: votes for it and none against.`,
  }
}

function outcomeText({ outcome, recorded }: Decision): Bilingual {
  if (outcome && recorded) {
    const { zh, en } = outcomeWords[outcome]
    return {
      zh: `据会议记录${zh}依据:${recorded.reason}`,
      en: `As the meeting recorded: ${en} On the grounds: ${recorded.reason}`,
    }
  }
  if (outcome) return outcomeWords[outcome]
  return { zh: '只记票数,不作结论。', en: 'The count stands without a verdict.' }
}

function shareText({ fraction: { num, den }, boundary }: Share): string {
  return `${boundary === 'AT_LEAST' ? '≥' : '>'} ${num}/${den}`
}
