import type { TextSegment } from './segments.ts'
import { endsSentence } from './sentence.ts'

/** A line at least this long that ends within a sentence was broken by the page, not by the writer. */
const brokenFrom = 15

type Line = Pick<TextSegment, 'line' | 'text' | 'width'>

/** Running text gathered line by line, as written: a sentence broken by the page is joined again, paragraphs stay apart. */
export class Passage {
  readonly #parts: string[] = []
  #last: Line | undefined

  get isEmpty(): boolean {
    return this.#last === undefined
  }

  get text(): string {
    return this.#parts.join('')
  }

  add(line: Line): void {
    if (this.#last) this.#parts.push(joint(this.#last, line))
    this.#parts.push(line.text)
    this.#last = line
  }
}

function joint(last: Line, next: Line): string {
  if (next.line === last.line) return ''
  if (last.width < brokenFrom || endsSentence(last.text) || /^\d{4}年/.test(next.text)) return '\n'
  return /[a-z]$/i.test(last.text.slice(-1)) && /^[a-z]/i.test(next.text) ? ' ' : ''
}
