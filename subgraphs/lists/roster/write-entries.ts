import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { entryEvent } from '../entry/entry.events.ts'
import type { Noun } from './line.ts'
import type { Plan, Planned } from './planned.ts'

const draftColumns = {
  allianceId: 'alliance_id text',
  title: 'title text',
  category: 'category text',
  categoryCode: 'category_code text',
  description: 'description text',
  quantity: 'quantity numeric',
  unit: 'unit text',
  visibility: 'visibility text',
  regionCode: 'region_code text',
  address: 'address text',
  contact: 'contact text',
  windows: 'windows jsonb',
  endsOn: 'ends_on date',
  free: 'free boolean',
  cost: 'cost text',
  attachments: 'attachments jsonb',
  status: 'status text',
}
const identity = {
  id: 'id text',
  organizationId: 'organization_id text',
  publishedAt: 'published_at timestamptz',
}
const rowsAtOnce = 2000

/** Writes a plan with its events; within the caller's transaction. `onWritten` is told how many entries are written. */
export async function writeEntries(
  db: Kysely<unknown>,
  noun: Noun,
  { published, changed }: Plan,
  at: Temporal.Instant,
  onWritten: (count: number) => void,
): Promise<void> {
  const columns = columnsOf(noun)
  for (const batch of batches(published)) {
    await insertMany(db, `lists.${noun}`, { ...identity, ...columns }, batch)
    await tell(db, noun, 'published', batch, at)
    onWritten(batch.length)
  }
  for (const batch of batches(changed)) {
    await update(db, noun, columns, batch)
    await tell(db, noun, 'changed', batch, at)
    onWritten(batch.length)
  }
}

function columnsOf(noun: Noun): Record<string, string> {
  return noun === 'need' ? { ...draftColumns, claimBy: 'claim_by date' } : draftColumns
}

function batches(entries: readonly Planned[]): Planned[][] {
  const count = Math.ceil(entries.length / rowsAtOnce)
  return Array.from({ length: count }, (_, place) =>
    entries.slice(place * rowsAtOnce, (place + 1) * rowsAtOnce),
  )
}

function update(
  db: Kysely<unknown>,
  noun: Noun,
  columns: Record<string, string>,
  entries: readonly Planned[],
) {
  const definitions = Object.entries(columns).map(([field, column]) => [field, ...column.split(' ')] as const)
  const set = definitions.map(([field, column]) => sql`${sql.id(column!)} = ${sql.ref(`f.${field}`)}`)
  const types = definitions.map(([field, , type]) => sql`${sql.id(field)} ${sql.raw(type!)}`)
  return sql`
    update ${sql.table(`lists.${noun}`)} l set ${sql.join(set)}, version = l.version + 1
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as f(id text, ${sql.join(types)})
    where l.id = f.id`.execute(db)
}

function tell(
  db: Kysely<unknown>,
  noun: Noun,
  happened: string,
  entries: readonly Planned[],
  at: Temporal.Instant,
): Promise<void> {
  const events = entries.map((entry) => entryEvent(noun, happened, entry))
  return appendEvents(db, 'lists', events, { actor: null, at })
}
