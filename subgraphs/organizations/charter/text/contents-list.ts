import { fold, ink } from './fold.ts'
import type { Fragment, Sifted } from './fragment.ts'

/** Sets aside a list of contents (目录): it ends where its first entry comes again, as the heading itself. */
export function siftContentsList(fragments: Fragment[]): Sifted {
  const start = fragments.findIndex(({ text }) => ink(text) === '目录')
  if (start < 0) return { fragments, unplaced: [] }
  const end = endOfList(fragments, start)
  return {
    fragments: [...fragments.slice(0, start), ...fragments.slice(end)],
    unplaced: fragments.slice(start, end).map((fragment) => ({ ...fragment, reason: 'CONTENTS_LIST' })),
  }
}

function endOfList(fragments: Fragment[], start: number): number {
  const first = fragments[start + 1]
  if (!first) return start + 1
  const entry = withoutPage(first)
  const again = fragments.findIndex((fragment, index) => index > start + 1 && withoutPage(fragment) === entry)
  return again < 0 ? start + 1 : again
}

function withoutPage({ text }: Fragment): string {
  return ink(fold(text)).replace(/[.…·—-]*\d*$/, '')
}
