import type { Bilingual } from '../../../shared/errors.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { RosterFault } from '../../../shared/roster/roster-fault.ts'
import type { FileLine, Headings } from './line.ts'

/** Collects what is wrong with the lines of a list, each under the heading of the field at fault. */
export class Faults {
  readonly found: RosterFault[] = []

  constructor(private readonly headings: Headings) {}

  add({ line, values }: FileLine, field: string | undefined, reason: Bilingual): void {
    const heading = field === undefined ? undefined : this.headings[field]
    const value = heading === undefined ? '' : (values as Record<string, unknown>)[field!]
    this.found.push({
      line,
      column: heading ?? null,
      value: typeof value === 'object' ? '' : String(value),
      reason,
    })
  }

  /** What the check answers, or undefined where it refuses: the refusal is then a fault of the line. */
  async check<Answer>(line: FileLine, check: () => Answer | Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await check()
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      this.add(line, this.#columnOf(error.field), error.text)
      return undefined
    }
  }

  /** All of them in the order of the file. */
  async *byLine(): AsyncGenerator<RosterFault> {
    yield* this.found.toSorted((a, b) => a.line - b.line)
  }

  /** `windows.0.from` is at fault in the column of the windows, or in that of the start where the file has that. */
  #columnOf(field: string | undefined): string | undefined {
    const column = field?.split('.')[0] ?? ''
    if (column === 'windows' && this.headings.windows === undefined) return 'startsAt'
    return columnsBehind[column] ?? column
  }
}

/** The columns of input fields that are called otherwise. */
const columnsBehind: Readonly<Record<string, string>> = { allianceId: 'alliance', categoryCode: 'category' }
