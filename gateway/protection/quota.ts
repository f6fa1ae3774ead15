import { QuotaExceededError } from './protection-errors.ts'

/** Counts what each identity holds at a time. */
export class Quota {
  readonly #held = new Map<string, number>()

  constructor(private readonly most: number) {}

  /** Takes one; the answered function gives it back. Throws QuotaExceededError. */
  take(identity: string): () => void {
    const held = this.#held.get(identity) ?? 0
    if (held >= this.most) throw new QuotaExceededError(this.most)
    this.#held.set(identity, held + 1)
    let isBack = false
    return () => {
      if (isBack) return
      isBack = true
      const left = this.#held.get(identity)! - 1
      if (left === 0) this.#held.delete(identity)
      else this.#held.set(identity, left)
    }
  }
}
