import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { type Cited, type CopiedRule, isCopied } from './charter-rule.ts'

/** What this subgraph reads of the event `charter.inForce`. */
interface CharterInForce {
  readonly allianceId: string
  readonly rules: readonly Cited<{ readonly kind: string }>[]
}

/** Keeps what the charters in force say of projects and opinions; applied again, it changes nothing. */
export async function copyCharterRules(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const charters = events
    .filter(({ kind }) => kind === 'charter.inForce')
    .map(({ data }) => data as unknown as CharterInForce)
  const latest = new Map(charters.map((charter) => [charter.allianceId, charter]))
  if (latest.size > 0) await storeRules(db, [...latest.values()])
}

async function storeRules(db: Kysely<unknown>, charters: readonly CharterInForce[]): Promise<void> {
  const rows = charters.flatMap(({ allianceId, rules }) =>
    rules
      .filter((cited): cited is Cited<CopiedRule> => isCopied(cited.rule))
      .map((cited) => ({ ...cited, allianceId })),
  )
  await sql`delete from lists.charter_rule
    where alliance_id = any(${charters.map(({ allianceId }) => allianceId)}::text[])`.execute(db)
  await sql`
    insert into lists.charter_rule (alliance_id, id, article_id, article_number, rule)
    select "allianceId", id, "articleId", "articleNumber", rule from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("allianceId" text, id text, "articleId" text, "articleNumber" text, rule jsonb)`.execute(db)
}
