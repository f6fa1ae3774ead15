/** A map that forgets its longest unused entries when what it holds becomes larger than it may. */
export class SizedMap<Value extends { readonly size: number }> {
  readonly #entries = new Map<string, Value>()
  #size = 0

  constructor(private readonly capacity: number) {}

  get count(): number {
    return this.#entries.size
  }

  /** Of all values together. */
  get size(): number {
    return this.#size
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, value)
    return value
  }

  /** What is larger than all may be together is not kept. */
  set(key: string, value: Value): void {
    this.delete(key)
    if (value.size > this.capacity) return
    this.#entries.set(key, value)
    this.#size += value.size
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.capacity) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const value = this.#entries.get(key)
    if (value === undefined) return
    this.#entries.delete(key)
    this.#size -= value.size
  }
}
