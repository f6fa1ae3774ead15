import { type Bilingual, DomainError } from '../errors.ts'
import type { RosterRow } from './read-roster.ts'
import type { RosterFault } from './roster-fault.ts'

/** How faults are told. */
export interface FaultOptions {
  /** The column of an input field that is called otherwise. */
  readonly columnOf?: (field: string) => string
  /** The text of a cell as it may be told; `field` is undefined where nobody knows the column. */
  readonly shown?: (field: string | undefined, value: string) => string
}

/** Collects what is wrong with the lines of a roster, each under the heading of the field at fault. */
export class Faults {
  readonly #found: RosterFault[] = []

  /** `headings` are those in use in the file, by field. */
  constructor(
    private readonly headings: Readonly<Record<string, string>>,
    private readonly options: FaultOptions = {},
  ) {}

  get count(): number {
    return this.#found.length
  }

  /** Takes over what the reading of the file has found. */
  take(faults: readonly RosterFault[]): void {
    for (const fault of faults) {
      const field = Object.keys(this.headings).find((each) => this.headings[each] === fault.column)
      this.#found.push({ ...fault, value: this.#shown(field, fault.value) })
    }
  }

  add({ line, values }: RosterRow<object>, field: string | undefined, reason: Bilingual): void {
    const heading = field === undefined ? undefined : this.headings[field]
    const value = heading === undefined ? '' : ((values as Record<string, unknown>)[field!] ?? '')
    this.#found.push({
      line,
      column: heading ?? null,
      value: typeof value === 'object' ? '' : this.#shown(field, String(value)),
      reason,
    })
  }

  /** What the check answers, or undefined where it refuses: the refusal is then a fault of the line. */
  async check<Answer>(
    line: RosterRow<object>,
    check: () => Answer | Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      return await check()
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const { columnOf = (field: string) => field } = this.options
      this.add(line, error.field === undefined ? undefined : columnOf(error.field), error.text)
      return undefined
    }
  }

  /** All of them in the order of the file. */
  async *byLine(): AsyncGenerator<RosterFault> {
    yield* this.#found.toSorted((a, b) => a.line - b.line)
  }

  #shown(field: string | undefined, value: string): string {
    return this.options.shown?.(field, value) ?? value
  }
}
