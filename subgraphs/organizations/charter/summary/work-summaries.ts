import type { Bilingual } from '../../../../shared/errors.ts'
import { bodyWords } from '../rule-words.ts'
import { fundWords, listWords, sharedWords, stageWords, teamWords } from '../rule-words-of-work.ts'
import type { Band, PointsRule, WorkRule } from '../work-rule.ts'
import { listText, rangeText } from './phrases.ts'
import type { Summaries } from './summaries.ts'

/** Sentences for projects, lists, people and money. */
export const workSummaries: Summaries<WorkRule> = {
  PROJECT_STAGES({ stages }) {
    const words = stages.map((stage) => stageWords[stage])
    return {
      zh: `项目依次经过${listText(words).zh} ${stages.length} 个阶段。`,
      en: `A project passes ${stages.length} stages: ${words.map(({ en }) => en).join(' → ')}.`,
    }
  },
  PROJECT_LIMIT({ min, max }) {
    const range = rangeText(min, max)
    return { zh: `每年实施 ${range} 个重大项目。`, en: `${range} major projects a year.` }
  },
  OPINION_HANDLING({ body, numbered, closedOneByOne, days }) {
    const { zh, en } = bodyWords[body]
    return {
      zh: `${zh}建立意见台账${numbered ? ',一事一号' : ''}${closedOneByOne ? ',一办一销' : ''}${days ? `,${days} 天内办结` : ''}。`,
      en: `The ${en} keeps the opinion ledger${numbered ? ', one number a case' : ''}${closedOneByOne ? ', closed one by one' : ''}${days ? `, each within ${days} days` : ''}.`,
    }
  },
  YEARLY_MINIMUM({ items, occasion }) {
    const { zh, en } = listText(
      items.map(({ name, min }) => ({ zh: `${name.zh} ${min}`, en: `${name.en} ${min}` })),
    )
    return {
      zh: `${occasion?.zh ?? '每年'}至少完成:${zh}。`,
      en: `At least, ${occasion?.en ?? 'every year'}: ${en}.`,
    }
  },
  LISTS({ lists }) {
    const { zh, en } = listText(lists.map((list) => listWords[list]))
    return { zh: `建立${zh}。`, en: `The alliance keeps: ${en}.` }
  },
  SHARING({ of, free }) {
    const { zh, en } = sharedWords[of]
    return {
      zh: `成员单位相互开放${zh}${free ? ',无偿使用' : ''}。`,
      en: `Members open ${en} to each other${free ? ', free of charge' : ''}.`,
    }
  },
  TEAM({ team, by }) {
    const { zh, en } = teamWords[team]
    if (!by) return { zh: `组建${zh}。`, en: `A ${en} is set up.` }
    const each = by === 'EACH_MEMBER'
    return {
      zh: `${each ? '各成员党组织' : '联盟'}组建${zh}。`,
      en: `${each ? 'Every member' : 'The alliance'} sets up a ${en}.`,
    }
  },
  FUNDING({ sources }) {
    const { zh, en } = listText(sources.map((source) => fundWords[source]))
    return { zh: `经费来源:${zh}。`, en: `Funds come from ${en}.` }
  },
  POINTS(rule) {
    const { zh, en } = listText(rule.subjects)
    const values = listText(pointsTexts(rule))
    return {
      zh: `对党员${zh}实行积分管理${values.zh && `:${values.zh}`}。`,
      en: `Members earn points for ${en}${values.en && `: ${values.en}`}.`,
    }
  },
  STARS({ bands, step }) {
    const { zh, en } = listText(bands.map(bandText))
    return {
      zh: `按积分评定等级:${zh}${step === undefined ? '' : `(以 ${step} 分为单位)`}。`,
      en: `Grades by points: ${en}${step === undefined ? '' : ` (in steps of ${step})`}.`,
    }
  },
  REGISTER({ of, by }) {
    return { zh: `${by.zh}对${of.zh}登记造册。`, en: `A register of ${of.en} is kept by ${by.en}.` }
  },
}

function pointsTexts({ base, floor, ceiling, parts = [], veto }: PointsRule): Bilingual[] {
  const value = (points: number | undefined, zh: string, en: string) =>
    points === undefined ? [] : [{ zh: `${zh} ${points}`, en: `${en} ${points}` }]
  return [
    ...value(base, '基础分', 'base'),
    ...parts.map(({ name, most }) => ({ zh: `${name.zh}最多 ${most}`, en: `${name.en} at most ${most}` })),
    ...value(floor, '下限', 'floor'),
    ...value(ceiling, '上限', 'ceiling'),
    ...(veto ? [{ zh: `一票否决至 ${veto.to}`, en: `down to ${veto.to} by veto` }] : []),
  ]
}

function bandText({ name, from, to, below }: Band): Bilingual {
  const end = to === undefined ? below : to
  if (end === undefined) return { zh: `${name.zh} ≥ ${from}`, en: `${name.en} ≥ ${from}` }
  const range = to === undefined ? `${from} ≤ … < ${end}` : `${from}–${end}`
  return { zh: `${name.zh} ${range}`, en: `${name.en} ${range}` }
}
