import { type Kysely, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { projectEvent } from './project.events.ts'
import { ProjectChange } from './project-step.ts'
import { insertSources, type Sources } from './sources.ts'

/** A milestone as it comes from outside; both are ISO days. */
export interface LoadedMilestone {
  readonly id: string
  readonly title: string
  readonly dueOn: string
  readonly doneOn: string | null
}

/** A project as it comes from outside; days are ISO days, those left out unknown or not reached. */
export interface LoadedProject extends Sources {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly allianceId: string
  readonly ownerOrganizationId: string
  readonly major: boolean
  readonly declaredOn: string
  readonly approvedOn?: string | null
  readonly startedOn?: string | null
  readonly acceptedOn?: string | null
  readonly milestones?: readonly LoadedMilestone[]
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
      await insertMilestones(tx, batch)
      await insertSteps(tx, batch)
      const events = batch.map((project) => projectEvent(ProjectChange.DECLARED, project))
      await appendEvents(tx, 'lists', events, { actor: null, at: now })
    })
  }
}

async function insertProjects(db: Kysely<unknown>, rows: readonly LoadedProject[]): Promise<void> {
  await sql`
    insert into lists.project (id, title, stage, alliance_id, owner_organization_id, major, declared_on, approved_on,
      started_on, accepted_on)
    select id, title, stage, "allianceId", "ownerOrganizationId", major, "declaredOn", "approvedOn", "startedOn", "acceptedOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(
      id text, title text, stage text, "allianceId" text, "ownerOrganizationId" text, major boolean,
      "declaredOn" date, "approvedOn" date, "startedOn" date, "acceptedOn" date)`.execute(db)
}

async function insertMilestones(db: Kysely<unknown>, projects: readonly LoadedProject[]): Promise<void> {
  const rows = projects.flatMap(({ id, milestones = [] }) =>
    milestones.map((milestone) => ({ ...milestone, projectId: id })),
  )
  await sql`
    insert into lists.project_milestone (id, project_id, title, due_on, done_on)
    select id, "projectId", title, "dueOn", "doneOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(id text, "projectId" text, title text, "dueOn" date, "doneOn" date)`.execute(db)
}

/** The trail of what is known of each: a line for each day that a stage was reached. */
async function insertSteps(db: Kysely<unknown>, projects: readonly LoadedProject[]): Promise<void> {
  const rows = projects.flatMap(({ id, declaredOn, approvedOn, startedOn, acceptedOn }) => {
    const days = [
      [ProjectChange.DECLARED, declaredOn],
      [ProjectChange.APPROVED, approvedOn],
      [ProjectChange.STARTED, startedOn],
      [ProjectChange.ACCEPTED, acceptedOn],
    ] as const
    return days
      .filter(([, day]) => day)
      .map(([change, day], index) => ({ projectId: id, place: index + 1, change, day }))
  })
  await sql`
    insert into lists.project_step (project_id, place, change, at)
    select "projectId", place, change, day::timestamp at time zone 'Asia/Shanghai'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s("projectId" text, place integer, change text, day date)`.execute(db)
}
