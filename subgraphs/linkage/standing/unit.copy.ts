import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

interface Standing {
  readonly organizationId: string
  readonly units: readonly { readonly kind: string; readonly sector: string }[]
}

/** In what units organizations stand. */
export async function copyUnits(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, Standing>()
  for (const { kind, data } of events) {
    if (kind !== 'standing.changed') continue
    for (const standing of (data as { standings?: Standing[] }).standings ?? [])
      latest.set(standing.organizationId, standing)
  }
  if (latest.size === 0) return
  await sql`delete from linkage.standing where organization_id = any(${[...latest.keys()]}::text[])`.execute(
    db,
  )
  const rows = [...latest.values()].flatMap(({ organizationId, units }) =>
    units.map((unit) => ({ organizationId, ...unit })),
  )
  await sql`
    insert into linkage.standing (organization_id, kind, sector)
    select distinct "organizationId", kind, sector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s("organizationId" text, kind text, sector text)`.execute(
    db,
  )
}
