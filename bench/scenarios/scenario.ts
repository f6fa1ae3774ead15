import type { Databases } from '../database/databases.ts'
import type { Verdict } from '../measure/verdict.ts'

/** How long and how often is measured. */
export interface Effort {
  readonly rounds: number
  /** Of one contender in one round. */
  readonly seconds: number
}

export interface Bench {
  readonly databases: Databases
  readonly effort: Effort
  /** Says what is being done now. */
  progress(text: string): void
  /** A folder that is gone after the run. */
  folder(name: string): Promise<string>
  /** The URL of a database with the demo district, which is not to be changed, and the folder of its identities. */
  demo(): Promise<{ readonly databaseUrl: string; readonly dataFolder: string }>
}

/** What a scenario has measured. */
export interface Outcome {
  readonly scenario: string
  /** What was asked of whom, for those who read the figures. */
  readonly setting: string
  readonly figures: readonly Figure[]
  readonly verdicts: readonly Verdict[]
}

/** A contender's own figure: the median of its rounds. */
export interface Figure {
  readonly label: string
  readonly value: number
  readonly unit: string
}

export interface Scenario {
  readonly name: string
  readonly run: (bench: Bench) => Promise<Outcome>
}
