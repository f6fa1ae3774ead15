import { type Kysely, sql } from 'kysely'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { OpinionStepKind, type Satisfaction } from './opinion-step.ts'

export interface Handed {
  readonly organizationId: string
  readonly allianceId: string
  readonly title: string
  readonly content: string
  /** The subject of who handed it in. */
  readonly by: string
}

/** A step to be put at the end of its ledger; the database gives it its place and its hash. */
export interface NewStep {
  readonly opinionId: string
  readonly kind: OpinionStepKind
  readonly organizationId?: string | null
  readonly helperIds?: readonly string[]
  readonly dueOn?: string | null
  readonly text?: string | null
  readonly satisfaction?: Satisfaction | null
}

/** Who takes a step and when; null for the platform itself. */
export interface Taken {
  readonly actor: string | null
  readonly at: Temporal.Instant
}

/** Puts an opinion on the ledger under the next number of its alliance and year; answers its id. */
export async function register(db: Kysely<unknown>, handed: Handed, now: Temporal.Instant): Promise<string> {
  const id = newId('opinion')
  const { year } = dayOf(now)
  const number = await nextNumber(db, handed.allianceId, year)
  await sql`
    insert into lists.opinion (id, alliance_id, organization_id, year, number, title, content, registered_at, registered_by)
    values (${id}, ${handed.allianceId}, ${handed.organizationId}, ${year}, ${number}, ${handed.title},
      ${handed.content}, ${now.toString()}::timestamptz, ${handed.by})`.execute(db)
  await appendStep(db, { opinionId: id, kind: OpinionStepKind.REGISTERED }, { actor: handed.by, at: now })
  return id
}

/** The counter's row stays locked until the commit: a number is given again only if its opinion was never registered. */
async function nextNumber(db: Kysely<unknown>, allianceId: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into lists.opinion_counter as c (alliance_id, year, last) values (${allianceId}, ${year}, 1)
    on conflict (alliance_id, year) do update set last = c.last + 1
    returning last`.execute(db)
  return rows[0]!.last
}

/** Adds a step to the trail of an opinion, behind all that its ledger holds. */
export async function appendStep(db: Kysely<unknown>, step: NewStep, { actor, at }: Taken): Promise<void> {
  await sql`
    insert into lists.opinion_step (opinion_id, kind, at, actor, organization_id, helper_ids, due_on, text, satisfaction)
    values (${step.opinionId}, ${step.kind}, ${at.toString()}::timestamptz, ${actor}, ${step.organizationId ?? null},
      ${step.helperIds ?? []}::text[], ${step.dueOn ?? null}::date, ${step.text ?? null},
      ${step.satisfaction ?? null})`.execute(db)
}
