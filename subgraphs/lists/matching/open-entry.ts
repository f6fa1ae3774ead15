import type { Scored } from './scored.ts'

/** A need or a resource that is to be had, as matching keeps it. */
export interface OpenEntry extends Scored {
  readonly id: string
  readonly list: 'NEED' | 'RESOURCE'
  readonly organizationId: string
  readonly allianceId: string | null
}

/** The same as it is read from its list: its words are not taken apart yet. */
export interface EntryText extends Omit<OpenEntry, 'words'> {
  readonly title: string
  readonly description: string
  readonly visibility: string
  readonly claimBy: string | null
  readonly quantity: number | null
}

/** A word as it is looked for: in one list and below one root of the categories, so that nothing else is met. */
export function termOf(list: OpenEntry['list'], root: string, word: string): string {
  return `${list} ${root} ${word}`
}

const countyDigits = 6

/** The same within one county, for words that too many entries have. */
export function nearTermOf(term: string, regionCode: string): string {
  return `${term} ${regionCode.slice(0, countyDigits)}`
}
