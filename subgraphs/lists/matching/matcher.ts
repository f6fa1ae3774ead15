import type { Kysely } from 'kysely'
import { type Consumer, consume } from '../../../shared/events/consumer.ts'
import type { EventLog } from '../../../shared/events/event.ts'
import type { OutboxLog } from '../../../shared/events/outbox-log.ts'
import type { Clock } from '../../../shared/time.ts'
import type { MatchingConfig } from './matching.settings.ts'
import { matchTouched } from './matching.ts'
import { renewMatching } from './renewal.ts'
import { readVocabulary } from './vocabulary.ts'
import { Words } from './words.ts'

export interface MatcherParts {
  readonly events: OutboxLog
  readonly rows: Kysely<unknown>
  readonly now: Clock
  readonly config: MatchingConfig
  onError(error: unknown): void
}

/**
 * Matches in the background whatever is published or changed: a consumer of the subgraph's own events. Throws where the
 * district's file of synonyms cannot be read.
 */
export async function startMatcher({ events, rows, now, config, onError }: MatcherParts): Promise<Consumer> {
  const vocabulary = await readVocabulary(config.synonymsFile)
  await renewMatching(rows, vocabulary, config.weights, now())
  const matching = { words: new Words(vocabulary.synonyms), weights: config.weights, now }
  return consume(publishing(events), {
    schema: 'lists',
    name: 'matching',
    rows,
    handle: (tx, batch) => matchTouched(tx, batch, matching),
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
