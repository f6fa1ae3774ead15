import { InvalidInputError } from '../../../shared/errors.ts'

const longestTitle = 200
const longestReason = 500
const longestDocument = 50_000

/** A name, or what else fits on a line, says something in at most 200 characters. */
export function checkTitle(title: string, field = 'title'): void {
  checkLength(title, field, longestTitle)
}

/** A reason, or what else is said in a few words, says something in at most 500 characters. */
export function checkReason(reason: string, field = 'reason'): void {
  checkLength(reason, field, longestReason)
}

/** What is written freely and at length says something, and is no longer than its field takes. */
export function checkLongText(text: string, field = 'text', longest = longestDocument): void {
  checkLength(text, field, longest)
}

function checkLength(text: string, field: string, longest: number): void {
  const { length } = text.trim()
  if (length > 0 && length <= longest) return
  throw new InvalidInputError(field, {
    zh: `应为 1–${longest} 个字符。`,
    en: `It has 1 to ${longest} characters.`,
  })
}
