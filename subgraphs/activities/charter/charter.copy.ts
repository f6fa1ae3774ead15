import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import type { CitedRule } from './charter.rules.ts'

/** The event of `organizations` that carries a charter which has come into force, or will from a day on. */
export const charterInForce = 'charter.inForce'

/** What this subgraph reads of the event's data; `effectiveFrom` is an ISO date. */
export interface CharterInForce {
  readonly allianceId: string
  readonly charterId: string
  /** 1 for the first; of two versions with the same day the later one holds. */
  readonly version: number
  readonly effectiveFrom: string
  readonly rules: readonly CitedRule[]
}

/** Keeps every version of each alliance's charter; applied again, it changes nothing. */
export async function copyCharters(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, CharterInForce>()
  for (const { kind, data } of events) {
    if (kind !== charterInForce) continue
    const charter = data as unknown as CharterInForce
    latest.set(charter.charterId, charter)
  }
  if (latest.size > 0) await storeCharters(db, [...latest.values()])
}

async function storeCharters(db: Kysely<unknown>, charters: readonly CharterInForce[]): Promise<void> {
  const ids = charters.map(({ charterId }) => charterId)
  const rules = charters.flatMap(({ charterId, rules }) => rules.map((rule) => ({ ...rule, charterId })))
  await sql`
    insert into activities.charter (id, alliance_id, version, effective_from)
    select "charterId", "allianceId", version, "effectiveFrom" from jsonb_to_recordset(${JSON.stringify(charters)}::jsonb)
      as c("charterId" text, "allianceId" text, version integer, "effectiveFrom" date)
    on conflict (id) do update set version = excluded.version, effective_from = excluded.effective_from`.execute(
    db,
  )
  await sql`delete from activities.charter_rule where charter_id = any(${ids}::text[])`.execute(db)
  await sql`
    insert into activities.charter_rule (charter_id, id, article_id, article_number, rule)
    select "charterId", id, "articleId", "articleNumber", rule from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
      as r("charterId" text, id text, "articleId" text, "articleNumber" text, rule jsonb)`.execute(db)
}
