import type { Fragment, Sifted } from './fragment.ts'

const bookmark = /\[bookmark:[^\]]*\]/g

/** Sets aside what a word processor leaves in a text, such as `[bookmark: _GoBack]`; the line goes on around it. */
export function siftEditorMarks(fragments: Fragment[]): Sifted {
  const sifted: Sifted = { fragments: [], unplaced: [] }
  for (const { line, text } of fragments) {
    for (const [mark] of text.matchAll(bookmark))
      sifted.unplaced.push({ line, text: mark, reason: 'EDITOR_MARK' })
    const rest = text.split(bookmark).filter((part) => part.trim() !== '')
    sifted.fragments.push(...rest.map((part) => ({ line, text: part })))
  }
  return sifted
}
