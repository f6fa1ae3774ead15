import type { Scored } from './score.rules.ts'

/** A need or a resource that is to be had, as matching keeps it. */
export interface OpenEntry extends Scored {
  readonly id: string
  readonly list: 'NEED' | 'RESOURCE'
  readonly organizationId: string
  readonly allianceId: string | null
}

/** The same as it is read from its list: its words are not taken apart yet. */
export interface EntryText extends Omit<OpenEntry, 'titleWords' | 'words'> {
  readonly title: string
  readonly description: string
  readonly visibility: string
  readonly claimBy: string | null
}

/** A word as it is looked for: in one list and below one root of the categories, so that nothing else is met. */
export function termOf(list: OpenEntry['list'], root: string, word: string): string {
  return `${list} ${root} ${word}`
}
