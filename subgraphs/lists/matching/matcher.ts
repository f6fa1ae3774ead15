import type { Kysely } from 'kysely'
import { type Consumer, consume } from '../../../shared/events/consumer.ts'
import type { OutboxLog } from '../../../shared/events/outbox-log.ts'
import type { Clock } from '../../../shared/time.ts'
import type { MatchingConfig } from './matching.settings.ts'
import { matchTouched } from './matching.ts'
import { renewMatching } from './renewal.ts'
import { touchingKinds } from './touched.ts'
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
  const consumer = consume(events, {
    schema: 'lists',
    name: 'matching',
    rows,
    kinds: touchingKinds,
    handle: (tx, batch) => matchTouched(tx, batch, matching),
    onApplied: () => events.publish(),
    onError,
  })
  return {
    ...consumer,
    async caughtUp() {
      await events.publish()
      await consumer.caughtUp()
    },
  }
}
