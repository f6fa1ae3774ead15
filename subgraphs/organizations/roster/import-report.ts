/** What an import did, or would do as a dry run. With faults, nothing was written and the counts of changes are 0. */
export interface ImportReport {
  readonly founded: number
  readonly changed: number
  readonly unchanged: number
  /** How many of those founded have no superior. */
  readonly withoutSuperior: number
  readonly faults: number
  /** Headings that no column claims: their cells were not read. */
  readonly ignored: readonly string[]
}
