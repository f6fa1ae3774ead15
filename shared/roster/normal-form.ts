/** Full-width digits as ASCII digits (１２３ → 123); all other characters stay as they are. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}

/** The form in which labels are compared: half width, lower case, without spaces, asterisks and colons. */
export function normalLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:※\u200b\ufeff]/g, '')
}

/** A label without its notes in brackets: `成立日期（年-月-日）` → `成立日期`. */
export function withoutNotes(label: string): string {
  return label.replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]/g, '')
}
