import { type Kysely, sql } from 'kysely'
import type { DeedKind } from './deed.ts'

/** Where a deed leaves its row, and how its event names it. */
export interface Trace {
  readonly schema: string
  /** Selects of each row what its event names (`subject`) and what its deed is found by (`mark`). */
  readonly rows: string
  readonly event: string
  subjectOf(about: any): string
}

export const traces: Readonly<Record<DeedKind, Trace>> = {
  publishResource: {
    schema: 'lists',
    rows: 'select id as subject, title as mark from lists.resource',
    event: 'resource.published',
    subjectOf: ({ resource }) => resource,
  },
  publishNeed: {
    schema: 'lists',
    rows: 'select id as subject, title as mark from lists.need',
    event: 'need.published',
    subjectOf: ({ need }) => need,
  },
  foundOrganization: {
    schema: 'organizations',
    rows: `select o.id as subject, code as mark from organizations.organization o
      join organizations.organization_period p on p.organization_id = o.id where code like 'CRASH%'`,
    event: 'organization.founded',
    subjectOf: ({ organization }) => organization,
  },
  callMeeting: {
    schema: 'activities',
    rows: 'select id as subject, title as mark from activities.meeting',
    event: 'meeting.called',
    subjectOf: ({ meeting }) => meeting,
  },
  openMeeting: {
    schema: 'activities',
    rows: `select id as subject, id as mark from activities.meeting m where opened_at is not null
      and exists (select 1 from activities.entitlement e where e.meeting_id = m.id)`,
    event: 'meeting.opened',
    subjectOf: ({ meeting }) => meeting,
  },
  checkIn: {
    schema: 'activities',
    rows: `select meeting_id || ' ' || organization_id as subject, meeting_id || ' ' || organization_id as mark
      from activities.attendance`,
    event: 'meeting.checkedIn',
    subjectOf: ({ meeting, organization }) => `${meeting} ${organization[0]}`,
  },
  putMotion: {
    schema: 'activities',
    rows: 'select id as subject, title as mark from activities.motion',
    event: 'motion.put',
    subjectOf: ({ motion }) => motion,
  },
  openBallot: {
    schema: 'activities',
    rows: `select id as subject, id as mark from activities.motion where status <> 'PUT'`,
    event: 'motion.ballotOpened',
    subjectOf: ({ motion }) => motion,
  },
  castBallot: {
    schema: 'activities',
    rows: `select motion_id || ' ' || organization_id as subject, motion_id || ' ' || organization_id as mark
      from activities.voter`,
    event: 'motion.ballotCast',
    subjectOf: ({ motion, organization }) => `${motion} ${organization[0]}`,
  },
  closeBallot: {
    schema: 'activities',
    rows: `select id as subject, id as mark from activities.motion where status = 'CLOSED'`,
    event: 'motion.ballotClosed',
    subjectOf: ({ motion }) => motion,
  },
}

export interface Row {
  readonly subject: string
  readonly mark: string
}

export async function rowsOf(db: Kysely<unknown>, { rows }: Trace): Promise<Row[]> {
  return (await sql<Row>`${sql.raw(rows)}`.execute(db)).rows
}

/** The subjects of the events of the trace's kind, as often as there are events. */
export async function toldOf(db: Kysely<unknown>, { schema, event, subjectOf }: Trace): Promise<string[]> {
  const { rows } = await sql<{ about: unknown }>`
    select about from ${sql.table(`${schema}.event`)} where kind = ${event}`.execute(db)
  return rows.map(({ about }) => subjectOf(about))
}

/** The idempotency keys that the trace's schema has kept for one kind of deed. */
export async function keysOf(db: Kysely<unknown>, { schema }: Trace, kind: DeedKind): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from ${sql.table(`${schema}.idempotency`)} where operation = ${kind}`.execute(db)
  return rows.map(({ key }) => key)
}
