import { type Kysely, sql } from 'kysely'
import { newId } from '../ids.ts'
import type { DomainEvent } from './event.ts'

/** Who did it and when; the same for all events of one change. */
export interface Authorship {
  readonly actor: string | null
  readonly at: Temporal.Instant
}

/** An event with who made it happen. */
export interface Authored extends Authorship {
  readonly event: DomainEvent
}

/** Writes events into the outbox, in the transaction of the change that they tell of. One statement for all. */
export function appendEvents(
  db: Kysely<unknown>,
  schema: string,
  events: readonly DomainEvent[],
  authorship: Authorship,
): Promise<void> {
  return appendAuthored(
    db,
    schema,
    events.map((event) => ({ event, ...authorship })),
  )
}

/** The same where each event has its own author. */
export async function appendAuthored(
  db: Kysely<unknown>,
  schema: string,
  events: readonly Authored[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ event: { kind, about, data }, actor, at }) => ({
    ...{ id: newId('event'), kind, at: at.toString(), actor },
    ...{ about, data: data ?? null },
  }))
  await sql`
    insert into ${sql.table(`${schema}.event`)} (id, kind, at, actor, about, data)
    select id, kind, at, actor, about, data from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id text, kind text, at timestamptz, actor text, about jsonb, data jsonb)`.execute(db)
}
