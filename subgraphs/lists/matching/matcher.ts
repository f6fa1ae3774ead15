import type { Kysely } from 'kysely'
import { type Consumer, consume } from '../../../shared/events/consumer.ts'
import type { EventLog } from '../../../shared/events/event.ts'
import type { OutboxLog } from '../../../shared/events/outbox-log.ts'
import type { Clock } from '../../../shared/time.ts'
import { matchTouched } from './matching.ts'

export interface MatcherParts {
  readonly events: OutboxLog
  readonly rows: Kysely<unknown>
  readonly now: Clock
  onError(error: unknown): void
}

/** Matches in the background whatever is published or changed: a consumer of the subgraph's own events. */
export function startMatcher({ events, rows, now, onError }: MatcherParts): Consumer {
  return consume(publishing(events), {
    schema: 'lists',
    name: 'matching',
    rows,
    handle: (tx, batch) => matchTouched(tx, batch, now),
    onError,
  })
}

/** The log, that hands out what the last batch has written before it is read on. */
function publishing(events: OutboxLog): EventLog {
  return {
    ...events,
    async read(after, limit) {
      await events.publish()
      return events.read(after, limit)
    },
  }
}
