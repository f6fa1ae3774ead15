import type { Outcome } from '../scenarios/scenario.ts'
import type { Machine } from './machine.ts'

/** All that one run says. */
export interface Report {
  readonly command: string
  readonly at: string
  /** The commit that was measured; with `+` where files differ from it. */
  readonly commit: string
  readonly machine: Machine
  readonly outcomes: readonly Outcome[]
}
