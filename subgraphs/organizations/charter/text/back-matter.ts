import { fold, ink } from './fold.ts'
import type { Fragment, Sifted, UnplacedReason } from './fragment.ts'
import { decimalMark } from './mark-decimal.ts'
import { statuteMarks } from './mark-statute.ts'
import type { Scheme } from './scheme.ts'

const attachments = /^\s*附[件录表]\s*[\d一二三四五六七八九十]*\s*:/
const references = /^\s*参[\s?]*考[\s?]*文[\s?]*献\s*$/
const date =
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/
const longestSignature = 30

/** Sets aside what follows the last article: lists of attachments, references, and a signature with its date. */
export function siftBackMatter(fragments: Fragment[], scheme: Scheme): Sifted {
  const cut = cutAt(fragments, scheme)
  const unplaced = fragments
    .slice(cut?.from)
    .map((fragment) => ({ ...fragment, reason: cut?.reason ?? 'SIGNATURE' }))
  return cut ? { fragments: fragments.slice(0, cut.from), unplaced } : { fragments, unplaced: [] }
}

function cutAt(fragments: Fragment[], scheme: Scheme): { from: number; reason: UnplacedReason } | undefined {
  const after = fragments.findLastIndex(({ text }) => opensArticle(fold(text), scheme))
  const from = fragments.findIndex(({ text }, index) => index > after && reasonOf(text))
  if (from >= 0) return { from, reason: reasonOf(fragments[from]?.text ?? '') ?? 'ATTACHMENTS' }
  const signed = signatureAt(fragments)
  return signed > after ? { from: signed, reason: 'SIGNATURE' } : undefined
}

function opensArticle(line: string, scheme: Scheme): boolean {
  if (scheme === 'STATUTE') return statuteMarks(line).length > 0
  return scheme === 'DECIMAL' && decimalMark(line) !== undefined
}

function reasonOf(text: string): UnplacedReason | undefined {
  if (references.test(fold(text))) return 'REFERENCES'
  return attachments.test(fold(text)) ? 'ATTACHMENTS' : undefined
}

function signatureAt(fragments: Fragment[]): number {
  const last = fragments.length - 1
  if (!date.test(ink(fold(fragments[last]?.text ?? '')))) return -1
  const signer = ink(fold(fragments[last - 1]?.text ?? ''))
  return signer.length <= longestSignature && !/[。;:!?]/.test(signer) ? last - 1 : last
}
