import { type Kysely, sql } from 'kysely'
import { newId } from '../ids.ts'
import type { DomainEvent } from './event.ts'

/** Who did it and when; the same for all events of one change. */
export interface Authorship {
  readonly actor: string | null
  readonly at: Temporal.Instant
}

/** Writes events into the outbox, in the transaction of the change that they tell of. One statement for all. */
export async function appendEvents(
  db: Kysely<unknown>,
  schema: string,
  events: readonly DomainEvent[],
  { actor, at }: Authorship,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ kind, about, data }) => ({
    id: newId('event'),
    kind,
    about,
    data: data ?? null,
  }))
  await sql`
    insert into ${sql.table(`${schema}.event`)} (id, kind, at, actor, about, data)
    select id, kind, ${at.toString()}::timestamptz, ${actor}, about, data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, kind text, about jsonb, data jsonb)`.execute(
    db,
  )
}
