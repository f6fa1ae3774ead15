import { type Kysely, sql } from 'kysely'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { assignmentEvent } from './assignment.events.ts'
import type { AssignmentPhase, AssignmentStatus } from './assignment-status.ts'
import { type Item, type Problem, worthOf } from './model.rules.ts'

/** An assignment that this runner works out. */
export interface Job {
  readonly id: string
  readonly allianceIds: readonly string[]
  readonly attempts: number
}

/** After this many tries that the platform's end cut short, an assignment is given up. */
const mostAttempts = 3

/** Takes the next assignment that nobody works out, or whose runner has not been seen for half a minute. */
export async function claimNext(db: Kysely<unknown>, runner: string): Promise<Job | null> {
  const { rows } = await sql<Job>`
    update lists.assignment a set runner = ${runner}, seen_at = statement_timestamp(), attempts = a.attempts + 1
    where a.id = (
      select id from lists.assignment
      where status = 'RUNNING' and (runner is null or seen_at < statement_timestamp() - interval '30 seconds')
      order by id limit 1 for update skip locked)
    returning a.id, a.alliance_ids as "allianceIds", a.attempts`.execute(db)
  return rows[0] ?? null
}

/** Whether a job was tried often enough. */
export function isWornOut({ attempts }: Job): boolean {
  return attempts > mostAttempts
}

/** Shows that the runner lives; false where the assignment was called off or taken from it. */
export async function stillRuns(
  db: Kysely<unknown>,
  { id }: Job,
  runner: string,
  iterations: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lists.assignment set seen_at = statement_timestamp(), iterations = greatest(iterations, ${iterations})
    where id = ${id} and status = 'RUNNING' and runner = ${runner}`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** Lets another runner go on at once. */
export async function letGo(db: Kysely<unknown>, { id }: Job, runner: string): Promise<void> {
  await sql`update lists.assignment set runner = null, attempts = attempts - 1
    where id = ${id} and status = 'RUNNING' and runner = ${runner}`.execute(db)
}

/** Enters what is being done, and how much there is to do. */
export async function enterPhase(
  db: Kysely<unknown>,
  job: Job,
  phase: AssignmentPhase,
  problem: Problem | null,
  at: Temporal.Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`
      update lists.assignment set phase = ${phase}, needs = ${problem?.needs.length ?? null},
        resources = ${problem?.resources.length ?? null}, pairs = ${problem?.candidates.length ?? null}
      where id = ${job.id} and status = 'RUNNING'`.execute(tx)
    await appendEvents(tx, 'lists', [assignmentEvent('progressed', job)], { actor: null, at })
  })
}

/** How an assignment ended. */
export interface Outcome {
  readonly status: AssignmentStatus
  readonly items?: readonly Item[]
  readonly bound?: number
  readonly iterations?: number
  readonly failure?: string
}

/** Keeps the outcome with its items, unless the assignment was called off meanwhile. */
export async function finish(
  db: Kysely<unknown>,
  job: Job,
  { status, items = [], bound, iterations, failure }: Outcome,
  at: Temporal.Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numAffectedRows } = await sql`
      update lists.assignment set status = ${status}, phase = 'DONE', finished_at = ${at.toString()}::timestamptz,
        value = ${bound === undefined ? null : worthOf(items)}, bound = ${bound ?? null},
        iterations = ${iterations ?? 0}, failure = ${failure ?? null}, runner = null, version = version + 1
      where id = ${job.id} and status = 'RUNNING'`.execute(tx)
    if (numAffectedRows === 0n) return
    await insertItems(tx, job.id, items)
    const event = assignmentEvent(status.toLowerCase(), job)
    await appendEvents(tx, 'lists', [event], { actor: null, at })
  })
}

async function insertItems(db: Kysely<unknown>, assignmentId: string, items: readonly Item[]): Promise<void> {
  const rows = items
    .toSorted((a, b) => b.score * b.share - a.score * a.share)
    .map((item, place) => ({ ...item, id: itemId(assignmentId, place) }))
  await sql`
    insert into lists.assignment_item
      (id, assignment_id, match_id, need_id, resource_id, quantity, share, score, status)
    select id, ${assignmentId}, "matchId", "needId", "resourceId", quantity, share, score, 'PROPOSED'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i(id text, "matchId" text, "needId" text,
      "resourceId" text, quantity numeric, share double precision, score numeric)`.execute(db)
}

/** The items' ids follow from the assignment's, and sort by their worth. */
function itemId(assignmentId: string, place: number): string {
  const [, unique = ''] = assignmentId.split('_')
  return `assignmentitem_${unique.slice(0, 20)}${place.toString(32).padStart(6, '0')}`
}
