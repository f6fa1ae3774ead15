import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { RulesRow } from './rules.reads.ts'

/** Points as they come from outside: rules, entries in hundredths, and who ranks; days as ISO dates. */
export interface LoadedPoints {
  readonly rules: readonly Omit<RulesRow, 'version' | 'ceiling'>[]
  readonly entries: readonly LoadedEntry[]
  readonly rankings: readonly { readonly organizationId: string }[]
}

interface LoadedEntry {
  readonly id: string
  readonly memberId: string
  readonly rulesId: string
  readonly item: string
  readonly quantity: number
  readonly points: number
  readonly on: string
}

const rulesColumns = {
  id: 'id text',
  organizationId: 'organization_id text',
  version: 'version int',
  effectiveFrom: 'effective_from date',
  base: 'base int',
  floor: 'floor int',
  vetoTo: 'veto_to int',
  items: 'items jsonb',
}

const entryColumns = {
  id: 'id text',
  memberId: 'member_id text',
  rulesId: 'rules_id text',
  item: 'item text',
  quantity: 'quantity numeric',
  points: 'points int',
  on: 'entered_on date',
  at: 'at timestamptz',
}

/** Stores first rules, entries and rankings, all in one transaction with what tells of the rules. The members must be there already. */
export async function loadPoints(
  db: Kysely<unknown>,
  { rules, entries, rankings }: LoadedPoints,
  at: Temporal.Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await insertMany(
      tx,
      'members.points_rules',
      rulesColumns,
      rules.map((each) => ({ ...each, version: 1 })),
    )
    await insertMany(
      tx,
      'members.points_entry',
      entryColumns,
      entries.map((each) => ({ ...each, at: `${each.on}T12:00:00+08:00` })),
    )
    const ids = rankings.map(({ organizationId }) => organizationId)
    await sql`insert into members.points_ranking (organization_id) select unnest(${ids}::text[])`.execute(tx)
    const events = rules.map(({ id, organizationId }) => ({
      kind: 'points.rulesSet',
      about: { organization: organizationId, pointsRules: id },
    }))
    await appendEvents(tx, 'members', events, { actor: null, at })
  })
}
