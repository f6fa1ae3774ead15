import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

interface AllianceChanged {
  readonly id: string
  readonly memberships: readonly object[]
}

/** Who is in which alliance. */
export async function copyMemberships(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, AllianceChanged>()
  for (const { kind, data } of events) {
    if (kind !== 'alliance.changed') continue
    const alliance = data as unknown as AllianceChanged
    latest.set(alliance.id, alliance)
  }
  if (latest.size === 0) return
  await sql`delete from linkage.alliance_member where alliance_id = any(${[...latest.keys()]}::text[])`.execute(
    db,
  )
  const rows = [...latest.values()].flatMap(({ id, memberships }) =>
    memberships.map((membership) => ({ ...membership, allianceId: id })),
  )
  await sql`
    insert into linkage.alliance_member (membership_id, alliance_id, organization_id, since, until)
    select id, "allianceId", "organizationId", since, until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(id text, "allianceId" text, "organizationId" text, since date, until date)`.execute(db)
}
