/** The printed form of a number: `第一章`, `第一节`, `第一条`, `3.1`, `一、`, `(一)` or `㈠`, `1.`, `1、` or `⒈`, `(1)` or `⑴`, `①`. */
export type MarkFamily =
  | 'CHAPTER'
  | 'SECTION'
  | 'ARTICLE'
  | 'DECIMAL'
  | 'HAN'
  | 'HAN_IN_BRACKETS'
  | 'DIGIT'
  | 'DIGIT_IN_BRACKETS'
  | 'CIRCLED'

/** A number found in a line: from `at` (inclusive) to `end` (exclusive). `stray` digits of a page number may stand before it. */
export interface Mark {
  family: MarkFamily
  ordinals: number[]
  at: number
  end: number
  inline: boolean
  stray: number
}

/** The character that may stand before a number that opens something in the middle of a line. */
export const opensAfter = /[\s。;:!?”"')\]】]$/
