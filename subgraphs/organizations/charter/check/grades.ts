import { type CharterRule, rulesOf } from '../charter.rules.ts'
import { exact } from './bands.ts'
import type { Clash } from './clashes.ts'

/** Every score that there can be has a grade, up to the highest: points without a ceiling need a grade without an end. */
export function holeAboveGrades(rules: readonly CharterRule[]): Clash | undefined {
  const points = rulesOf(rules, 'POINTS')[0]
  const stars = rulesOf(rules, 'STARS')[0]
  const highest = stars?.bands.at(-1)
  if (!points || !stars || !highest) return undefined
  const { to, below, name } = highest
  if (to === undefined && below === undefined) return undefined
  const { ceiling } = points
  const end = `${to ?? below}`
  if (ceiling === undefined)
    return {
      first: points,
      second: stars,
      hole: true,
      why: {
        zh: `积分不设上限,而${name.zh}只到 ${end} 分,其上没有等级。`,
        en: `Points have no ceiling, and ${name.en} ends at ${end}: above it there is no grade.`,
      },
    }
  const isCovered = to === undefined ? exact(ceiling) < exact(below!) : exact(ceiling) <= exact(to)
  if (isCovered) return undefined
  return {
    first: points,
    second: stars,
    hole: true,
    why: {
      zh: `积分最高 ${ceiling} 分,而${name.zh}只到 ${end} 分,其上没有等级。`,
      en: `Points go up to ${ceiling}, and ${name.en} ends at ${end}: above it there is no grade.`,
    },
  }
}
