import type { Bilingual } from '../../../shared/errors.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'

/** The words of an entry, each once. */
export interface Wording {
  readonly words: readonly string[]
}

/** What of a need or a resource decides whether they fit. */
export interface Scored extends Wording {
  /** The finest category it is in, and the root above that. */
  readonly category: string
  readonly root: string
  readonly categoryName: Bilingual
  readonly regionCode: string
  /** When it is wanted or to be had; empty where nothing is said. */
  readonly windows: readonly TimeWindow[]
  /** How much is still wanted or to be had, in `unit`; null where it is not counted. */
  readonly left: number | null
  readonly unit: string | null
  /** The ISO day of its publication. */
  readonly publishedOn: string
  /** How often its organization has given and taken by now. */
  readonly given: number
  readonly taken: number
}

/** What one factor says of a pair: 0 for nothing, 1 for all that can be wished, and why. */
export interface Judgement extends Bilingual {
  readonly worth: number
}

/** How much a word tells: the more, the fewer entries have it, and the words of the field more than others. */
export type Telling = (word: string) => number
