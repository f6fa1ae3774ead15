import type { Draft } from '../entry/entry.drafts.ts'
import type { ChangeInput } from '../entry/entry.inputs.ts'

/** What a line says: only needs have a deadline. */
export type NeedSays = Omit<ChangeInput, 'id' | 'version' | 'idempotencyKey'> & {
  readonly claimBy?: string | null
}

/** An entry that is on the list already, with what only needs or only resources have. */
export interface Existing extends Draft {
  readonly id: string
  readonly organizationId: string
  readonly status: string
  readonly claimBy: string | null
  /** The expert for whom a resource stands. */
  readonly talentId: string | null
}

/** An entry as it is to be written. */
export interface Planned extends Draft {
  readonly id: string
  readonly organizationId: string
  readonly status: string
  readonly claimBy: string | null
  readonly publishedAt?: string
}

/** What is to be done: what is new, what changes, and how many lines change nothing. */
export interface Plan {
  readonly published: Planned[]
  readonly changed: Planned[]
  unchanged: number
}
