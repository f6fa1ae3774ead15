import type { Kysely } from 'kysely'
import type { OutboxLog } from '../../shared/events/outbox-log.ts'
import type { Clock } from '../../shared/time.ts'
import { tellExpired } from './entry/expiry.ts'
import { escalateOverdue } from './opinion/overdue.ts'

export interface SweepParts {
  readonly events: OutboxLog
  readonly rows: Kysely<unknown>
  readonly now: Clock
}

/** What the passing of time does, each for some rows at once; answers for how many. */
const works = [escalateOverdue, tellExpired] as const

/** Looks for deadlines that have passed, of which no event tells, until all of them are on record. */
export async function sweepLists({ events, rows, now }: SweepParts): Promise<void> {
  for (const some of works) while ((await some(rows, now())) > 0) events.publishSoon()
}
