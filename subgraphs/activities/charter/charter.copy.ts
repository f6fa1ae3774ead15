import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import type { Cited } from './charter.rules.ts'

/** The event of `organizations` that carries a charter which has come into force. */
export const charterInForce = 'charter.inForce'

/** What this subgraph reads of the event's data; `effectiveFrom` is an ISO date. */
export interface CharterInForce {
  readonly allianceId: string
  readonly charterId: string
  readonly effectiveFrom: string
  readonly rules: readonly Cited<{ readonly kind: string }>[]
}

/** Keeps the charter in force of each alliance, one at a time; applied again, it changes nothing. */
export async function copyCharters(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const latest = new Map<string, CharterInForce>()
  for (const { kind, data } of events) {
    if (kind !== charterInForce) continue
    const charter = data as unknown as CharterInForce
    latest.set(charter.allianceId, charter)
  }
  if (latest.size > 0) await storeCharters(db, [...latest.values()])
}

async function storeCharters(db: Kysely<unknown>, charters: readonly CharterInForce[]): Promise<void> {
  const rules = charters.flatMap(({ allianceId, rules }) => rules.map((rule) => ({ ...rule, allianceId })))
  await sql`
    insert into activities.charter (alliance_id, id, effective_from)
    select "allianceId", "charterId", "effectiveFrom" from jsonb_to_recordset(${JSON.stringify(charters)}::jsonb)
      as c("allianceId" text, "charterId" text, "effectiveFrom" date)
    on conflict (alliance_id) do update set id = excluded.id, effective_from = excluded.effective_from`.execute(
    db,
  )
  await sql`delete from activities.charter_rule where alliance_id = any(${charters.map((charter) => charter.allianceId)}::text[])`.execute(
    db,
  )
  await sql`
    insert into activities.charter_rule (alliance_id, id, article_id, article_number, rule)
    select "allianceId", id, "articleId", "articleNumber", rule from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
      as r("allianceId" text, id text, "articleId" text, "articleNumber" text, rule jsonb)`.execute(db)
}
