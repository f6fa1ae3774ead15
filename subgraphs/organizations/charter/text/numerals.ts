const digits = '零一二三四五六七八九'
const units: Record<string, number> = { 十: 10, 百: 100 }

/** The value of a Chinese or Arabic numeral below 1000 (`二十一`, `二一`, `１０`, `一百零五`); undefined when it is none. */
export function readNumeral(written: string): number | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, '').replaceAll('〇', '零')
  if (/^\d{1,3}$/.test(text)) return positive(Number(text))
  if (/^[零一二三四五六七八九]{1,3}$/.test(text)) return positive(positional(text))
  return /^[零一二三四五六七八九十百]{1,7}$/.test(text) ? positive(additive(text)) : undefined
}

function positional(text: string): number {
  return [...text].reduce((value, digit) => value * 10 + digits.indexOf(digit), 0)
}

function additive(text: string): number {
  let total = 0
  let digit = 0
  for (const character of text) {
    const unit = units[character]
    total += unit === undefined ? 0 : (digit || 1) * unit
    digit = unit === undefined ? digits.indexOf(character) : 0
  }
  return total + digit
}

function positive(value: number): number | undefined {
  return value > 0 ? value : undefined
}
