/** Offices type digits and brackets in full width as well; folding keeps every character at its place. */
export function fold(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
}

/** The text without any whitespace: what must never be lost. */
export function ink(text: string): string {
  return text.replace(/\s+/g, '')
}
