import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

/** Notes the last event that has taken effect, which every figure names. */
export async function markSeen(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const last = events.at(-1)
  if (!last) return
  await sql`
    insert into linkage.seen as s (source, position, event_id, at)
    values (${last.source}, ${last.position}, ${last.id}, ${last.at}::timestamptz)
    on conflict (source) do update set position = excluded.position, event_id = excluded.event_id, at = excluded.at
    where excluded.position > s.position`.execute(db)
}
