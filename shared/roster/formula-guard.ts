/**
 * What spreadsheet programs take for a formula when they open a CSV file (OWASP, "CSV injection", with the full-width
 * forms), behind any number of apostrophes.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const plainNegative = /^-\d+(\.\d+)?$/

/** The text as it may stand in a CSV cell: what could run as a formula gets an apostrophe in front, numbers below zero do not. */
export function guardFormula(text: string): string {
  return formula.test(text) && !plainNegative.test(text) ? `'${text}` : text
}

/** The text before `guardFormula`: one apostrophe less in front of what could run as a formula. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
