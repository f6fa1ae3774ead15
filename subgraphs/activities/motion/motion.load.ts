import { type Kysely, sql } from 'kysely'
import { readRules } from '../charter/charter.reads.ts'
import { votingRules } from '../charter/charter.rules.ts'
import type { BodyKind } from '../meeting/body-kind.ts'
import { type Decision, decide } from './decision.rules.ts'
import type { BallotChoice } from './motion.enums.ts'
import { recordedDecision } from './recorded.rules.ts'

/** A motion that was voted on by name, as the minutes have it. */
export interface RecordedMotion {
  readonly id: string
  readonly title: string
  readonly votes: readonly { readonly organizationId: string; readonly choice: `${BallotChoice}` }[]
  /** The version of the charter that it adopts, by id. */
  readonly amends?: string | undefined
  /** What the meeting made of the count, where its charter names no majority. */
  readonly recorded?: { readonly passed: boolean; readonly reason: string } | undefined
}

interface Held {
  readonly id: string
  readonly motions?: readonly RecordedMotion[] | undefined
}

interface Setting {
  readonly id: string
  readonly body: BodyKind
  readonly charterId: string | null
  readonly entitled: number
  readonly present: number
  /** An ISO instant. */
  readonly closedAt: string
}

/**
 * Takes over the motions of meetings that were held, whose members and attendance are there already. What they came to is
 * worked out by the charter of the day, as it would have been at the meeting.
 */
export async function loadMotions(db: Kysely<unknown>, meetings: readonly Held[]): Promise<void> {
  const voting = meetings.filter(({ motions = [] }) => motions.length > 0)
  if (voting.length === 0) return
  const settings = await settingsOf(
    db,
    voting.map(({ id }) => id),
  )
  const charters = settings.map(({ charterId }) => charterId).filter((id) => id !== null)
  const rules = await readRules(db, [...new Set(charters)])
  const byId = new Map(settings.map((setting) => [setting.id, setting]))
  const rows = voting.flatMap(({ id, motions = [] }) => {
    const setting = byId.get(id)!
    const binding = votingRules(rules.get(setting.charterId ?? '') ?? [], setting.body)
    return motions.map((motion) => ({
      ...motion,
      meetingId: id,
      decision: decisionOf(motion, setting, binding),
    }))
  })
  await insertMotions(db, rows)
}

function decisionOf(
  { votes, recorded }: RecordedMotion,
  { entitled, present, closedAt }: Setting,
  rules: ReturnType<typeof votingRules>,
): Decision {
  const count = (wanted: `${BallotChoice}`) => votes.filter(({ choice }) => choice === wanted).length
  const counts = {
    for: count('FOR'),
    against: count('AGAINST'),
    abstain: count('ABSTAIN'),
    entitled,
    present,
  }
  const decision = decide(counts, rules)
  if (!recorded || decision.outcome !== null) return decision
  return recordedDecision(decision, recorded.passed, [], {
    reason: recorded.reason,
    at: closedAt,
  })
}

async function settingsOf(db: Kysely<unknown>, ids: readonly string[]): Promise<Setting[]> {
  const { rows } = await sql<Setting>`
    select m.id, m.body, m.charter_id as "charterId", to_char(m.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "closedAt",
      (select count(*)::int from activities.entitlement e where e.meeting_id = m.id) as entitled,
      (select count(*)::int from activities.attendance a where a.meeting_id = m.id) as present
    from activities.meeting m where m.id = any(${ids}::text[])`.execute(db)
  return rows
}

type Row = RecordedMotion & { readonly meetingId: string; readonly decision: Decision }

async function insertMotions(db: Kysely<unknown>, motions: readonly Row[]): Promise<void> {
  const rows = motions.map(({ id, meetingId, title, amends, decision }) => {
    return { id, meetingId, title, subjectId: amends, decision }
  })
  await sql`
    insert into activities.motion (id, meeting_id, title, ballot, status, decision, subject_id)
    select id, "meetingId", title, 'NAMED', 'CLOSED', decision, "subjectId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(id text, "meetingId" text, title text, decision jsonb, "subjectId" text)`.execute(db)
  await insertSubjects(
    db,
    rows.map(({ id }) => id),
  )
  const votes = JSON.stringify(
    motions.flatMap(({ id, votes }) => votes.map((vote) => ({ motionId: id, ...vote }))),
  )
  await sql`
    insert into activities.named_ballot (motion_id, organization_id, choice)
    select "motionId", "organizationId", choice from jsonb_to_recordset(${votes}::jsonb)
      as v("motionId" text, "organizationId" text, choice text)`.execute(db)
  await sql`
    insert into activities.voter (motion_id, organization_id)
    select "motionId", "organizationId" from jsonb_to_recordset(${votes}::jsonb)
      as v("motionId" text, "organizationId" text)`.execute(db)
}

/** What was decided on: it was asked for, and is no longer open. */
async function insertSubjects(db: Kysely<unknown>, motionIds: readonly string[]): Promise<void> {
  await sql`
    insert into activities.subject (id, alliance_id, matter, body, body_id, title, status)
    select o.subject_id, m.alliance_id, 'AMEND_CHARTER', m.body, m.body_id, jsonb_build_object('zh', o.title, 'en', o.title),
      'DECIDED'
    from activities.motion o join activities.meeting m on m.id = o.meeting_id
    where o.id = any(${motionIds}::text[]) and o.subject_id is not null`.execute(db)
}
