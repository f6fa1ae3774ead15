import type { MarkFamily } from './mark.ts'

/**
 * The levels of an outline by order of appearance: a form of number that is not open yet opens a level below,
 * one that is open goes on there and closes what is below it.
 */
export class Levels {
  readonly #open: { family: MarkFamily; label: string }[] = []

  /** The labels from the outermost open level down to the one just entered. */
  enter(family: MarkFamily, label: string): string[] {
    const level = this.#open.findIndex((open) => open.family === family)
    if (level >= 0) this.#open.length = level
    this.#open.push({ family, label })
    return this.#open.map((open) => open.label)
  }

  clear(): void {
    this.#open.length = 0
  }
}
