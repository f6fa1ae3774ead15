/** Those who wait in the order in which they came, and a way to wait for more of them. */
export class Queue<Item> {
  readonly #items: Item[] = []
  #wanted = Number.POSITIVE_INFINITY
  #reached: (() => void) | undefined

  get length(): number {
    return this.#items.length
  }

  add(item: Item): void {
    if (this.#items.push(item) >= this.#wanted) this.#reached?.()
  }

  take(most: number): Item[] {
    return this.#items.splice(0, most)
  }

  /** Resolves as soon as so many are there, or so many milliseconds have passed. */
  async reach(count: number, within: number): Promise<void> {
    if (this.length >= count) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, within)
    this.#wanted = count
    this.#reached = resolve
    await promise
    this.#wanted = Number.POSITIVE_INFINITY
    clearTimeout(timer)
  }
}
