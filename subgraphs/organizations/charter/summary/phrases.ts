import type { Bilingual } from '../../../../shared/errors.ts'
import type { Boundary, Fraction, Period } from '../rule-vocabulary.ts'
import { boundaryWords, unitWords } from '../rule-words.ts'

/** A share with its boundary: `≥ 2/3`, and `≥ 20%` where the source counts in hundredths. */
export function shareText({ num, den }: Fraction, boundary: Boundary): string {
  return `${boundaryWords[boundary]} ${den === 100 ? `${num}%` : `${num}/${den}`}`
}

/** The length of time: `1 年`, `2 个月`; `1 year`, `2 months`. */
export function durationText({ count, unit }: Period): Bilingual {
  const { zh, en } = unitWords[unit]
  const measure = unit === 'YEAR' ? '' : '个'
  return { zh: `${count} ${measure}${zh}`, en: count === 1 ? `1 ${en}` : `${count} ${en}s` }
}

/** The interval: `每年`, `每 2 个月`; `every year`, `every 2 months`. */
export function intervalText(period: Period): Bilingual {
  const { zh, en } = unitWords[period.unit]
  if (period.count === 1) return { zh: `每${zh}`, en: `every ${en}` }
  const duration = durationText(period)
  return { zh: `每 ${duration.zh}`, en: `every ${duration.en}` }
}

/** `5–7`, or `1` where both ends are the same. */
export function rangeText(min: number, max: number): string {
  return min === max ? `${min}` : `${min}–${max}`
}

/** The entries in a row: `甲、乙、丙`; `a, b, c`. */
export function listText(entries: readonly Bilingual[]): Bilingual {
  return { zh: entries.map(({ zh }) => zh).join('、'), en: entries.map(({ en }) => en).join(', ') }
}

/** The entries as alternatives: `甲或乙`; `a or b`. */
export function choiceText(entries: readonly Bilingual[]): Bilingual {
  return { zh: entries.map(({ zh }) => zh).join('或'), en: entries.map(({ en }) => en).join(' or ') }
}

/** An English sentence starts with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
