import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { matchingChanged } from './touched.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'

/** The form of the index of open entries: another one has them all indexed anew. */
const form = 2
/** So many entries are matched at once, and a batch of events is matched in one transaction. */
const entriesPerEvent = 5

/**
 * Has all open entries matched anew where the words, their meanings or the weights are others than the last time: as
 * events in their turn, once, whatever stops the process.
 */
export async function renewMatching(
  db: Kysely<unknown>,
  { mark }: Vocabulary,
  weights: Weights,
  at: Temporal.Instant,
): Promise<void> {
  const now = createHash('sha256')
    .update(JSON.stringify([form, mark, weights]))
    .digest('base64url')
  await db.transaction().execute(async (tx) => {
    const { numAffectedRows } = await sql`
      insert into lists.matching_state as s (mark) values (${now})
      on conflict (one) do update set mark = excluded.mark where s.mark <> excluded.mark`.execute(tx)
    if ((numAffectedRows ?? 0n) === 0n) return
    const [needs, resources] = [await readOpenIds(tx, 'need'), await readOpenIds(tx, 'resource')]
    const events = [...inParts(needs, 'need'), ...inParts(resources, 'resource')]
    await appendEvents(tx, 'lists', events, { actor: null, at })
  })
}

async function readOpenIds(db: Kysely<unknown>, noun: 'need' | 'resource'): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(`lists.${noun}`)} where status = 'OPEN' order by id`.execute(db)
  return rows.map(({ id }) => id)
}

function inParts(ids: readonly string[], noun: 'need' | 'resource') {
  return Array.from({ length: Math.ceil(ids.length / entriesPerEvent) }, (_, part) => ({
    kind: matchingChanged,
    about: { [noun]: ids.slice(part * entriesPerEvent, (part + 1) * entriesPerEvent) },
  }))
}
