import type { RosterFault } from './roster-fault.ts'

/** How far an import is: bytes of the file while reading, rows while writing; checking has no measure. */
export interface ImportProgress {
  readonly phase: 'READ' | 'CHECK' | 'WRITE'
  readonly done: number
  readonly total: number
}

export interface ImportOptions {
  /** Checks everything and says what would happen, and writes nothing. */
  readonly dryRun?: boolean
  /** Name of the sheet in a workbook; the first by default. */
  readonly sheet?: string | undefined
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
  /** Given everything that is wrong with the file, line by line; called once, and only if there is anything. */
  readonly takeFaults: (faults: AsyncIterable<RosterFault>, total: number) => Promise<void>
}
