import { type Kysely, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { projectDeclared } from './project.events.ts'
import { insertSources, type Sources } from './sources.ts'

/** A project as it comes from outside; `declaredOn` is an ISO day. */
export interface LoadedProject extends Sources {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly allianceId: string
  readonly ownerOrganizationId: string
  readonly major: boolean
  readonly declaredOn: string
}

const rowsAtOnce = 2000

/** Loads projects in batches, each with its events in a transaction of its own; their needs and resources come before. */
export async function loadProjects(
  db: Kysely<unknown>,
  rows: readonly LoadedProject[],
  now: Temporal.Instant,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce)
    await db.transaction().execute(async (tx) => {
      await insertProjects(tx, batch)
      await insertSources(tx, batch)
      await appendEvents(tx, 'lists', batch.map(projectDeclared), { actor: null, at: now })
    })
  }
}

async function insertProjects(db: Kysely<unknown>, rows: readonly LoadedProject[]): Promise<void> {
  await sql`
    insert into lists.project (id, title, stage, alliance_id, owner_organization_id, major, declared_on)
    select id, title, stage, "allianceId", "ownerOrganizationId", major, "declaredOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(
      id text, title text, stage text, "allianceId" text, "ownerOrganizationId" text, major boolean,
      "declaredOn" date)`.execute(db)
}
