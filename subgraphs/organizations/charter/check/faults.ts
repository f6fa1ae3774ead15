import type { Bilingual } from '../../../../shared/errors.ts'

/** What is wrong with a value, for a person; undefined when nothing is. Values come from stored or typed-in JSON and may be anything. */
export type Fault = Bilingual | undefined

/** The first fault there is. */
export function firstFault(...faults: Fault[]): Fault {
  return faults.find((fault) => fault !== undefined)
}

/** A count is a positive integer. */
export function countFault(count: unknown): Fault {
  if (isPositive(count)) return undefined
  return { zh: `须为正整数,现为 ${count}。`, en: `A positive integer is needed, and it is ${count}.` }
}

/** A number from which something may begin: 0, or a positive integer. */
export function wholeFault(count: unknown): Fault {
  return count === 0 ? undefined : countFault(count)
}

/** Points have at most four decimals, so that they are added and compared exactly. */
export function pointsFault(points: unknown): Fault {
  if (typeof points === 'number' && Math.abs(points) < 1e9 && hasFourDecimals(points)) return undefined
  return {
    zh: `分值最多四位小数,现为 ${points}。`,
    en: `Points have at most four decimals, and it is ${points}.`,
  }
}

/** A range goes from its least to its most. */
export function rangeFault({ min, max }: { min: number; max: number }): Fault {
  if (min <= max) return undefined
  return { zh: `下限 ${min} 与上限 ${max} 不成范围。`, en: `${min} to ${max} is no range.` }
}

/** Yes or no. */
export function flagFault(flag: unknown): Fault {
  return typeof flag === 'boolean' ? undefined : { zh: '应为 true 或 false。', en: 'It is true or false.' }
}

/** What is there only where it is so. */
export function trueFault(flag: unknown): Fault {
  return flag === true ? undefined : { zh: '只能为 true,否则不填。', en: 'It is true, or left out.' }
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
  return firstFault(listFault(list), ...asList(list).map((word) => wordFault(word, vocabulary)))
}

/** The list has entries, each of them words of the source, none twice. */
export function textsFault(list: unknown): Fault {
  const isText = asList(list).every((text) => typeof text === 'string' && text.trim() !== '')
  return listFault(list) ?? (isText ? undefined : { zh: '应为文字。', en: 'Words are needed.' })
}

/** A name is given in both languages. */
export function nameFault(name: unknown): Fault {
  const { zh, en, ...rest } = (name ?? {}) as Partial<Bilingual>
  const isName = typeof zh === 'string' && zh !== '' && typeof en === 'string' && en !== ''
  if (isName && Object.keys(rest).length === 0) return undefined
  return { zh: '须有中英文名称。', en: 'A name in Chinese and English is needed.' }
}

/** Names are given in both languages, none twice. */
export function namesFault(names: unknown): Fault {
  const list = asList(names).map((name) => JSON.stringify(name))
  return firstFault(listFault(list), ...asList(names).map(nameFault))
}

function listFault(list: unknown): Fault {
  const entries = asList(list)
  if (entries.length === 0) return { zh: '列表为空。', en: 'The list is empty.' }
  if (new Set(entries).size < entries.length)
    return { zh: '列表中有重复项。', en: 'The list has an entry twice.' }
  return undefined
}

function asList(list: unknown): unknown[] {
  return Array.isArray(list) ? list : []
}

function isPositive(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function hasFourDecimals(value: number): boolean {
  return Number(value.toFixed(4)) === value
}
