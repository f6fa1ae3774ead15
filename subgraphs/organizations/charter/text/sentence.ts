import { fold } from './fold.ts'

const end = /[。;:!?…]["'”’)」』]*$/
/** Enough for the last mark, the brackets it closes and a gap; the whole text need not be searched. */
const tail = 16

/** Whether a text stops at the end of a sentence, or of a part of one (;:), closing quotes and brackets included. */
export function endsSentence(text: string): boolean {
  return end.test(fold(text.slice(-tail)).trimEnd())
}
