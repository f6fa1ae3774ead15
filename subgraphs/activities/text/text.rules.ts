import { checkText } from '../../../shared/text.rules.ts'

const longestTitle = 200
const longestReason = 500
const longestDocument = 50_000

/** A name, or what else fits on a line, says something in at most 200 characters. */
export function checkTitle(title: string, field = 'title'): void {
  checkText(field, title.trim(), longestTitle)
}

/** A reason, or what else is said in a few words, says something in at most 500 characters. */
export function checkReason(reason: string, field = 'reason'): void {
  checkText(field, reason.trim(), longestReason)
}

/** What is written freely and at length says something, and is no longer than its field takes. */
export function checkLongText(text: string, field = 'text', longest = longestDocument): void {
  checkText(field, text.trim(), longest)
}
