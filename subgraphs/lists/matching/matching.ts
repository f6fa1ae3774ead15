import type { Kysely } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { type Clock, dayOf } from '../../../shared/time.ts'
import { forgetWords } from '../match/match-words.ts'
import { readCandidates } from './candidates.reads.ts'
import { bestFits, fitting } from './fit.ts'
import { type NewMatch, storeMatches } from './matches.store.ts'
import { indexEntries } from './open-entry.index.ts'
import { everyEntry, readOpenEntries, readTouchedEntries, readWordCounts } from './open-entry.reads.ts'
import type { OpenEntry } from './open-entry.ts'
import { readTouched } from './touched.ts'
import type { Weights } from './weights.ts'
import type { Words } from './words.ts'

/** What matching goes by. */
export interface Matching {
  readonly words: Words
  readonly weights: Weights
  readonly now: Clock
}

/** Matches anew whatever the events have touched, and tells of each new match once. */
export async function matchTouched(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
  { words, weights, now }: Matching,
): Promise<void> {
  const touched = await readTouched(db, events)
  if (touched.needs.length + touched.resources.length === 0) return
  const at = now()
  const today = dayOf(at).toString()
  const entries = await indexEntries(db, touched, await readTouchedEntries(db, touched, today), words)
  const fits = entries.length > 0 ? await findFits(db, entries, { words, weights }, today) : []
  const added = await storeMatches(db, touched, new Set(entries.map(({ id }) => id)), fits, at)
  await forgetWords(db, touched.resources)
  await appendEvents(db, 'lists', added.map(found), { actor: null, at })
}

async function findFits(
  db: Kysely<unknown>,
  entries: readonly OpenEntry[],
  { words, weights }: Pick<Matching, 'words' | 'weights'>,
  today: string,
) {
  const candidates = await readCandidates(db, entries, await readWordCounts(db, entries), today)
  const others = await readOpenEntries(db, [...new Set(candidates.map(({ otherId }) => otherId))])
  const all = new Map([...others, ...entries.map((entry) => [entry.id, entry] as const)])
  const counts = await readWordCounts(db, all.values())
  const telling = (word: string) => words.tellingOf(word, counts.get(word) ?? 1, counts.get(everyEntry) ?? 1)
  return bestFits(fitting(candidates, all, { weights, telling, today }))
}

function found({
  id,
  needId,
  resourceId,
  needOrganizationId,
  resourceOrganizationId,
}: NewMatch): DomainEvent {
  return {
    kind: 'match.found',
    about: {
      match: id,
      need: needId,
      resource: resourceId,
      organization: [needOrganizationId, resourceOrganizationId],
    },
  }
}
