import type { FormattedExecutionResult } from 'graphql'

/** What becomes of an operation, before a protocol puts it in its own words. */
export interface Answer {
  readonly result: FormattedExecutionResult
  /** Refused: nothing was executed. Unavailable: something did not answer, and trying again later may help. */
  readonly outcome: 'answered' | 'refused' | 'unavailable'
}
