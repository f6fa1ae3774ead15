import type { RosterRow } from '../../../shared/roster/read-roster.ts'
import type { Moment } from './moment-cell.ts'
import type { ResourceLine } from './resource-columns.ts'

/** A line of either list: what both have, and what only needs do. */
export type Line = ResourceLine & {
  readonly claimBy?: string | null
  readonly startsAt?: Moment | null
  readonly endsAt?: Moment | null
}

export type FileLine = RosterRow<Line>
export type Noun = 'resource' | 'need'

/** The headings in use in a file, by field; a column that is not there says nothing of what is on the list already. */
export type Headings = Readonly<Record<string, string>>
