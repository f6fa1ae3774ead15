import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from './event.ts'

/** A consumer by its name, in the schema that keeps its place, and the log that it reads. */
export interface ConsumerKey {
  readonly schema: string
  readonly source: string
  readonly name: string
}

/** The position of the last event that has taken effect; 0 before the first. */
export async function placeOf(db: Kysely<unknown>, { schema, source, name }: ConsumerKey): Promise<number> {
  const { rows } = await sql<{ position: number }>`
    select position from ${sql.table(`${schema}.consumer`)}
    where source = ${source} and name = ${name}`.execute(db)
  return rows[0]?.position ?? 0
}

/** Moves the place past the events, unless another process has moved it meanwhile. Whoever moves it holds it until the end. */
export async function movePlace(
  tx: Kysely<unknown>,
  { schema, source, name }: ConsumerKey,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  const last = events.at(-1)!
  const { numAffectedRows } = await sql`
    insert into ${sql.table(`${schema}.consumer`)} as c (source, name, position, event_id, at)
    values (${source}, ${name}, ${last.position}, ${last.id}, ${last.at}::timestamptz)
    on conflict (source, name) do update set position = excluded.position, event_id = excluded.event_id, at = excluded.at
      where c.position = ${events[0]!.position - 1}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Holds the place until the end of the transaction, so that no other process takes events meanwhile. */
export async function lockPlace(tx: Kysely<unknown>, { schema, source, name }: ConsumerKey): Promise<void> {
  await sql`
    select 1 from ${sql.table(`${schema}.consumer`)}
    where source = ${source} and name = ${name} for update`.execute(tx)
}
