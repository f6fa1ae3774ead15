import { type Kysely, type RawBuilder, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { entryEvent } from './entry.events.ts'

/** A resource or a need as it comes from outside; `publishedAt` is an ISO instant, `claimBy` an ISO day. */
export interface LoadedEntry {
  readonly id: string
  readonly organizationId: string
  readonly allianceId: string | null
  readonly title: string
  readonly category: string
  readonly description: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly publishedAt: string
  readonly claimBy?: string | null
}

const rowsAtOnce = 2000

/** Loads entries in batches, each with its events in a transaction of its own. The places must be known here already. */
export async function loadEntries(
  db: Kysely<unknown>,
  noun: 'resource' | 'need',
  rows: readonly LoadedEntry[],
  now: Temporal.Instant,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce)
    await db.transaction().execute(async (tx) => {
      await insertEntries(tx, noun, batch)
      const events = batch.map((entry) =>
        entryEvent(noun, 'published', { ...entry, visibility: 'PUBLIC', status: 'OPEN' }),
      )
      await appendEvents(tx, 'lists', events, { actor: null, at: now })
    })
  }
}

async function insertEntries(
  db: Kysely<unknown>,
  noun: 'resource' | 'need',
  rows: readonly LoadedEntry[],
): Promise<void> {
  const deadline = (column: RawBuilder<unknown>) => (noun === 'need' ? sql`, ${column}` : sql``)
  const { numAffectedRows } = await sql`
    insert into ${sql.table(`lists.${noun}`)} (id, organization_id, alliance_id, title, category, description, quantity,
      unit, visibility, status, region_code, published_at${deadline(sql`claim_by`)})
    select r.id, "organizationId", "allianceId", title, category, description, quantity, unit, 'PUBLIC', 'OPEN',
      p.region_code, "publishedAt"${deadline(sql`"claimBy"`)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id text, "organizationId" text, "allianceId" text, title text, category text, description text,
      quantity numeric, unit text, "publishedAt" timestamptz, "claimBy" date)
    join lists.place p on p.id = r."organizationId"`.execute(db)
  if (numAffectedRows !== BigInt(rows.length))
    throw new Error(
      `${rows.length} rows of ${noun}, but only ${numAffectedRows} of them of known organizations`,
    )
}
