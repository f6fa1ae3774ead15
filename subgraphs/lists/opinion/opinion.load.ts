import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import { dayOf } from '../../../shared/time.ts'

/** A step as it comes from outside; `at` is an ISO instant, `dueOn` an ISO day. */
export interface LoadedStep {
  readonly opinionId: string
  readonly kind: string
  readonly at: string
  readonly actor: string | null
  readonly organizationId?: string | null
  readonly helperIds?: readonly string[]
  readonly dueOn?: string | null
  readonly text?: string | null
  readonly satisfaction?: string | null
}

/** An opinion as it comes from outside, with its steps after the registration, in order. */
export interface LoadedOpinion {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string
  readonly title: string
  readonly content: string
  readonly registeredAt: string
  readonly registeredBy: string
  readonly steps: readonly LoadedStep[]
}

/** Loads opinions onto their ledgers in one transaction: numbered and chained in the order of time, as if handed in then. */
export async function loadOpinions(
  db: Kysely<unknown>,
  opinions: readonly LoadedOpinion[],
  now: Temporal.Instant,
): Promise<void> {
  if (opinions.length === 0) return
  const inOrder = opinions.toSorted((a, b) =>
    a.registeredAt < b.registeredAt ? -1 : Number(a.registeredAt > b.registeredAt),
  )
  await db.transaction().execute(async (tx) => {
    await insertOpinions(tx, inOrder)
    await insertSteps(tx, inOrder.flatMap(stepsOf))
    await appendEvents(tx, 'lists', inOrder.map(registered), { actor: null, at: now })
  })
}

async function insertOpinions(db: Kysely<unknown>, opinions: readonly LoadedOpinion[]): Promise<void> {
  const rows = opinions.map((opinion, nth) => ({
    ...opinion,
    nth,
    year: dayOf(Temporal.Instant.from(opinion.registeredAt)).year,
  }))
  await sql`
    with rows as (
      select *, row_number() over (partition by "allianceId", year order by nth) as place
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(nth integer, id text, "allianceId" text,
        "organizationId" text, year integer, title text, content text, "registeredAt" timestamptz, "registeredBy" text)
    ), counted as (
      insert into lists.opinion_counter as c (alliance_id, year, last)
      select "allianceId", year, count(*) from rows group by 1, 2
      on conflict (alliance_id, year) do update set last = c.last + excluded.last
      returning alliance_id, year, last
    )
    insert into lists.opinion (id, alliance_id, organization_id, year, number, title, content, registered_at, registered_by)
    select r.id, "allianceId", "organizationId", r.year,
      c.last - (count(*) over (partition by "allianceId", r.year)) + r.place, title, content, "registeredAt", "registeredBy"
    from rows r join counted c on c.alliance_id = r."allianceId" and c.year = r.year`.execute(db)
}

function stepsOf({ id, registeredAt, registeredBy, steps }: LoadedOpinion): LoadedStep[] {
  return [{ opinionId: id, kind: 'REGISTERED', at: registeredAt, actor: registeredBy }, ...steps]
}

/** The steps of all of them by time, so that every ledger reads as it would have been written. */
async function insertSteps(db: Kysely<unknown>, steps: readonly LoadedStep[]): Promise<void> {
  const rows = steps
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map((step, nth) => ({ ...step, helperIds: step.helperIds ?? [], nth }))
  await sql`
    insert into lists.opinion_step
      (opinion_id, kind, at, actor, organization_id, helper_ids, due_on, text, satisfaction)
    select "opinionId", kind, at, actor, "organizationId", "helperIds", "dueOn", text, satisfaction
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(nth integer, "opinionId" text, kind text,
      at timestamptz, actor text, "organizationId" text, "helperIds" text[], "dueOn" date, text text, satisfaction text)
    order by nth`.execute(db)
}

function registered({ id, allianceId, organizationId }: LoadedOpinion): DomainEvent {
  return {
    kind: 'opinion.registered',
    about: { opinion: id, alliance: allianceId, organization: [organizationId] },
  }
}
