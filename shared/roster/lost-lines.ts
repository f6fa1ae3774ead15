import type { Bilingual } from '../errors.ts'
import type { RosterFault } from './roster-fault.ts'

/** Follows which lines of a CSV file became rows, to name the others. */
export interface LostLines {
  /** A row was read from these lines, both included. */
  found(first: number, last: number): void
  /** What comes after the last row found could not be made a row. */
  lose(): void
  /** The file has ended. */
  end(): void
}

/** Makes one fault of all lines between two rows that were lost to unpaired quotation marks, below the line of the header. */
export function lostLines(headerLine: number, onFault: (fault: RosterFault) => void): LostLines {
  let lastFound = headerLine
  let losing = false
  const report = (last?: number) => {
    if (losing) onFault(unpairedQuotes(lastFound + 1, last))
    losing = false
  }
  return {
    found(first, last) {
      report(first - 1)
      lastFound = last
    },
    lose() {
      losing = true
    },
    end: report,
  }
}

function unpairedQuotes(first: number, last?: number): RosterFault {
  return { line: first, column: null, value: '', reason: reasonFor(first, last) }
}

function reasonFor(first: number, last?: number): Bilingual {
  const until = last === undefined ? '至文件末尾' : last > first ? `至第 ${last} 行` : ''
  const to = last === undefined ? ' to the end of the file' : last > first ? ` to ${last}` : ''
  return {
    zh: `引号不成对，第 ${first} 行${until}未能读取。字段内的引号应写成两个。`,
    en: `Quotation marks do not pair up, so nothing was read from line ${first}${to}. Inside a field they must be doubled.`,
  }
}
