import type { Bilingual } from '../../../shared/errors.ts'
import type { TieBreak } from '../charter/charter.rules.ts'
import type { ElectionResult } from './election-result.ts'

const tieWords: Readonly<Record<TieBreak, Bilingual>> = {
  RUN_OFF: { zh: '另行投票', en: 'another ballot decides' },
  LOT: { zh: '抽签决定', en: 'a lot decides' },
  CHAIR: { zh: '由主持人决定', en: 'the chair decides' },
}

/** Who had how many votes, who is elected, and what becomes of the seats that are left. */
export function electionText(result: ElectionResult): Bilingual {
  const parts = [votesText(result), electedText(result), ...(result.tied.length > 0 ? [tieText(result)] : [])]
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }
}

function votesText({ candidates }: ElectionResult): Bilingual {
  const text = (language: 'zh' | 'en') =>
    candidates.map(({ title, votes }) => `${title[language]} ${votes}`).join(language === 'zh' ? '、' : ', ')
  return { zh: `得票:${text('zh')}。`, en: `Votes: ${text('en')}.` }
}

function electedText({ candidates, seatsLeft }: ElectionResult): Bilingual {
  const elected = candidates.filter(({ isElected }) => isElected)
  const names = (language: 'zh' | 'en') => elected.map(({ title }) => title[language])
  return {
    zh: `当选:${names('zh').join('、') || '无'};尚缺 ${seatsLeft} 名。`,
    en: `Elected: ${names('en').join(', ') || 'nobody'}; ${seatsLeft} seats left.`,
  }
}

function tieText({ tied, tie }: ElectionResult): Bilingual {
  if (!tie)
    return {
      zh: `末位 ${tied.length} 人票数相等,章程未规定处理办法。`,
      en: `${tied.length} have equal votes at the last seat; the charter names no way to decide it.`,
    }
  return {
    zh: `末位 ${tied.length} 人票数相等,依第 ${tie.articleNumber} 条${tieWords[tie.by].zh}。`,
    en: `${tied.length} have equal votes at the last seat; by article ${tie.articleNumber} ${tieWords[tie.by].en}.`,
  }
}
