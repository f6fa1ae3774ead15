import type { Bilingual } from '../../../../shared/errors.ts'

export type FindingCode =
  | 'REPEATED_NUMBER'
  | 'MISSING_NUMBER'
  | 'OUT_OF_ORDER'
  | 'UNREADABLE_NUMBER'
  | 'PAGE_NUMBER_IN_TEXT'
  | 'ENDS_MID_SENTENCE'
  | 'NO_ARTICLES'

/** Something in a charter's text that a person should look at; the text itself is kept as written. */
export interface Finding {
  line: number
  code: FindingCode
  text: Bilingual
}
