import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

interface AllianceChanged {
  readonly id: string
  readonly sector?: string | null
}

/** The sectors that alliances name as theirs. */
export async function copySectors(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, string | null>()
  for (const { kind, data } of events) {
    if (kind !== 'alliance.changed') continue
    const { id, sector = null } = data as unknown as AllianceChanged
    latest.set(id, sector)
  }
  if (latest.size === 0) return
  const named = [...latest].flatMap(([allianceId, sector]) => (sector ? { allianceId, sector } : []))
  await sql`delete from linkage.alliance_sector where alliance_id = any(${[...latest.keys()]}::text[])`.execute(
    db,
  )
  await sql`
    insert into linkage.alliance_sector (alliance_id, sector)
    select "allianceId", sector from jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
      as s("allianceId" text, sector text)`.execute(db)
}
