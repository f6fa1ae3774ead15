import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { headcountChanged } from '../organization/headcount.events.ts'
import { checkOrganizationsKnown } from '../organization/organization.load.ts'
import { membersLoaded } from './member.events.ts'
import { belongingRows, type MemberFact, memberRow, reportInRows } from './member.facts.ts'

const membersPerBatch = 1000

const belongingColumns = {
  id: 'id text',
  memberId: 'member_id text',
  organizationId: 'organization_id text',
  since: 'since date',
  until: 'until date',
}

const reportInColumns = {
  id: 'id text',
  memberId: 'member_id text',
  organizationId: 'organization_id text',
  post: 'post text',
  since: 'since date',
}

export interface LoadOptions {
  readonly keyring: Keyring
  /** When the load is made. */
  readonly at: Temporal.Instant
  /** Marks the persons as made up for demonstration. */
  readonly demo: boolean
  /** Told after each batch how many of the facts have been dealt with. */
  readonly onProgress?: (loaded: number) => void
}

/**
 * Stores persons with their histories, in batches of one transaction each. Those whose ids are there already are left
 * as they are, so that a load which was cut short can be run again. Publish the subgraph's events afterwards.
 * @throws UnknownOrganizationsError where an organization has not reached this subgraph yet
 */
export async function loadMembers(
  db: Kysely<unknown>,
  facts: readonly MemberFact[],
  { onProgress, ...options }: LoadOptions,
): Promise<void> {
  await checkOrganizationsKnown(db, new Set(facts.map(({ organizationId }) => organizationId)))
  for (let from = 0; from < facts.length; from += membersPerBatch) {
    const batch = facts.slice(from, from + membersPerBatch)
    await db.transaction().execute((tx) => loadBatch(tx, batch, options))
    onProgress?.(from + batch.length)
  }
}

async function loadBatch(tx: Kysely<unknown>, facts: readonly MemberFact[], options: LoadOptions) {
  const added = await insertMembers(tx, facts, options)
  const fresh = facts.filter(({ id }) => added.has(id))
  if (fresh.length === 0) return
  await insertMany(tx, 'members.belonging', belongingColumns, fresh.flatMap(belongingRows))
  await insertMany(tx, 'members.report_in', reportInColumns, fresh.flatMap(reportInRows))
  const rolls = [...new Set(fresh.map(({ organizationId }) => organizationId))]
  await appendEvents(tx, 'members', [membersLoaded(fresh), await headcountChanged(tx, rolls)], {
    actor: null,
    at: options.at,
  })
}

async function insertMembers(
  tx: Kysely<unknown>,
  facts: readonly MemberFact[],
  { keyring, demo }: LoadOptions,
) {
  const rowsToInsert = facts.map((fact) => memberRow(keyring, fact))
  const { rows } = await sql<{ id: string }>`
    insert into members.member (id, sealed, name_mark, phone_mark, official_id_mark, joined_on, full_on, status,
      organization_id, since, region_code, demo)
    select r.id, r.sealed, r."nameMark", r."phoneMark", r."officialIdMark", r."joinedOn", r."fullOn", 'ACTIVE',
      r."organizationId", r.since, p.region_code, ${demo}
    from jsonb_to_recordset(${JSON.stringify(rowsToInsert)}::jsonb) as r(id text, sealed text, "nameMark" text,
      "phoneMark" text, "officialIdMark" text, "joinedOn" date, "fullOn" date, "organizationId" text, since date)
    join members.place p on p.id = r."organizationId"
    on conflict (id) do nothing returning id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
