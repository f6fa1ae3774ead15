/** A physical line, or what is left of it once something was cut out. Lines count from 1. */
export interface Fragment {
  line: number
  text: string
}

/** Why a piece of the input is in no article. */
export type UnplacedReason =
  | 'WEB_PAGE'
  | 'PAGE_NUMBER'
  | 'EDITOR_MARK'
  | 'CONTENTS_LIST'
  | 'BEFORE_TITLE'
  | 'REPEATED_TITLE'
  | 'BETWEEN_ARTICLES'
  | 'ATTACHMENTS'
  | 'REFERENCES'
  | 'SIGNATURE'
  | 'NOT_NUMBERED'

/** A piece of the input that belongs to no article, kept as written, with the reason. */
export interface Unplaced extends Fragment {
  reason: UnplacedReason
}

/** The outcome of one pass over the lines: what goes on, and what was set aside. */
export interface Sifted {
  fragments: Fragment[]
  unplaced: Unplaced[]
}

/** The non-empty physical lines of a text. */
export function fragmentsOf(text: string): Fragment[] {
  return text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text }) => text.trim() !== '')
}

/** Sets aside the whole lines for which a reason is given. */
export function siftLines(
  fragments: Fragment[],
  reasonOf: (fragment: Fragment) => UnplacedReason | undefined,
): Sifted {
  const sifted: Sifted = { fragments: [], unplaced: [] }
  for (const fragment of fragments) {
    const reason = reasonOf(fragment)
    if (reason) sifted.unplaced.push({ ...fragment, reason })
    else sifted.fragments.push(fragment)
  }
  return sifted
}
