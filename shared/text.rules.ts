import { InvalidInputError } from './errors.ts'

/** Refuses a blank text, one of more than `longest` characters, and control characters. */
export function checkText(field: string, text: string, longest: number): void {
  const length = [...text].length
  if (text.trim() !== '' && length <= longest && !/[^\P{Cc}\n\r\t]/u.test(text)) return
  throw new InvalidInputError(field, {
    zh: `应为 1–${longest} 个字符且不含控制字符(当前 ${length} 个)。`,
    en: `Must be 1 to ${longest} characters (now ${length}), not blank, without control characters.`,
  })
}
