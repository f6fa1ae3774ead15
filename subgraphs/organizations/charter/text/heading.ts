import { fold } from './fold.ts'

/** Whether a piece of a line reads as a heading: short enough and without a sentence's punctuation. */
export function isHeading(text: string, longest: number): boolean {
  const trimmed = fold(text).trim()
  return trimmed !== '' && trimmed.length <= longest && !/[。;:,!?]/.test(trimmed)
}
