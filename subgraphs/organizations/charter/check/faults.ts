import type { Bilingual } from '../../../../shared/errors.ts'
import { type Boundary, boundaries, type Fraction, type Period, periodUnits } from '../rule-vocabulary.ts'

/** What is wrong with a value, for a person; undefined when nothing is. Values come from stored or typed-in JSON and may be anything. */
export type Fault = Bilingual | undefined

/** The first fault there is. */
export function firstFault(...faults: Fault[]): Fault {
  return faults.find((fault) => fault !== undefined)
}

/** A share is an exact fraction in (0, 1]; more than the whole can never be reached. */
export function shareFault(share: Partial<Fraction> | undefined, boundary: Boundary | undefined): Fault {
  const { num = 0, den = 0 } = share ?? {}
  if (!isPositive(num) || !isPositive(den) || num > den)
    return {
      zh: `比例须大于 0 且不超过 1,现为 ${num}/${den}。`,
      en: `The share must be above 0 and at most 1, and is ${num}/${den}.`,
    }
  if (boundary === 'MORE_THAN' && num === den)
    return { zh: '比例不可能超过全部。', en: 'More than all can never be reached.' }
  return wordFault(boundary, boundaries)
}

/** A count is a positive integer. */
export function countFault(count: unknown): Fault {
  if (isPositive(count)) return undefined
  return { zh: `须为正整数,现为 ${count}。`, en: `A positive integer is needed, and it is ${count}.` }
}

/** A period is a whole number of known units. */
export function periodFault(period: Partial<Period> | undefined): Fault {
  return firstFault(countFault(period?.count), wordFault(period?.unit, periodUnits))
}

/** A range goes from its least to its most, both whole numbers. */
export function rangeFault(min: unknown, max: unknown): Fault {
  if (isPositive(max) && Number.isInteger(min) && Number(min) >= 0 && Number(min) <= max) return undefined
  return { zh: `下限 ${min} 与上限 ${max} 不成范围。`, en: `${min} to ${max} is no range.` }
}

/** The word is one of the vocabulary. */
export function wordFault(
  word: unknown,
  vocabulary: readonly string[] | Readonly<Record<string, unknown>>,
): Fault {
  const words = Array.isArray(vocabulary) ? vocabulary : Object.keys(vocabulary)
  return words.includes(word)
    ? undefined
    : { zh: `“${word}”不在词表中。`, en: `“${word}” is not a known word.` }
}

/** The list has entries, all of them known, none twice. */
export function wordsFault(list: unknown, vocabulary: Readonly<Record<string, unknown>>): Fault {
  const words: unknown[] = Array.isArray(list) ? list : []
  if (words.length === 0) return { zh: '列表为空。', en: 'The list is empty.' }
  if (new Set(words).size < words.length)
    return { zh: '列表中有重复项。', en: 'The list has an entry twice.' }
  return firstFault(...words.map((word) => wordFault(word, vocabulary)))
}

/** Names are given in both languages. */
export function namesFault(names: unknown): Fault {
  const list: unknown[] = Array.isArray(names) ? names : []
  if (list.length > 0 && list.every(isName)) return undefined
  return { zh: '须有中英文名称。', en: 'Names in Chinese and English are needed.' }
}

function isName(name: unknown): boolean {
  const { zh, en } = (name ?? {}) as Partial<Bilingual>
  return typeof zh === 'string' && zh !== '' && typeof en === 'string' && en !== ''
}

function isPositive(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}
