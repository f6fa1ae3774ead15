import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { type AllianceChanged, allianceChanged } from './alliance.events.ts'

/** Brings the copy of alliances, members and bodies up to date; applied again, it changes nothing. */
export async function copyAlliances(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, AllianceChanged>()
  for (const { kind, data } of events) {
    if (kind !== allianceChanged) continue
    const alliance = data as unknown as AllianceChanged
    latest.set(alliance.id, alliance)
  }
  if (latest.size === 0) return
  const alliances = [...latest.values()]
  await forget(db, [...latest.keys()])
  await sql`
    insert into activities.alliance (id, founded_on)
    select id, "foundedOn" from jsonb_to_recordset(${JSON.stringify(alliances)}::jsonb) as a(id text, "foundedOn" date)`.execute(
    db,
  )
  await storeMembers(db, alliances)
  await storeBodies(db, alliances)
}

async function forget(db: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`delete from activities.alliance where id = any(${ids}::text[])`.execute(db)
  for (const table of ['alliance_member', 'body', 'body_organization'])
    await sql`delete from ${sql.table(`activities.${table}`)} where alliance_id = any(${ids}::text[])`.execute(
      db,
    )
}

async function storeMembers(db: Kysely<unknown>, alliances: readonly AllianceChanged[]): Promise<void> {
  const rows = alliances.flatMap(({ id: allianceId, memberships }) =>
    memberships.map((row) => ({ ...row, allianceId })),
  )
  await sql`
    insert into activities.alliance_member (id, alliance_id, organization_id, tier, since, until)
    select id, "allianceId", "organizationId", tier, since, until from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(id text, "allianceId" text, "organizationId" text, tier text, since date, until date)`.execute(db)
}

async function storeBodies(db: Kysely<unknown>, alliances: readonly AllianceChanged[]): Promise<void> {
  const bodies = alliances.flatMap(({ id: allianceId, bodies }) =>
    bodies.map((row) => ({ ...row, allianceId })),
  )
  const seats = bodies.flatMap(({ id, allianceId, organizationIds }) =>
    [...new Set(organizationIds)].map((organizationId) => ({ id, allianceId, organizationId })),
  )
  await sql`
    insert into activities.body (id, alliance_id, kind, name)
    select id, "allianceId", kind, name from jsonb_to_recordset(${JSON.stringify(bodies)}::jsonb)
      as b(id text, "allianceId" text, kind text, name text)`.execute(db)
  await sql`
    insert into activities.body_organization (body_id, alliance_id, organization_id)
    select id, "allianceId", "organizationId" from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
      as s(id text, "allianceId" text, "organizationId" text)`.execute(db)
}
