import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'

/** Something that a member was due to do, and when it did. */
interface Duty {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string
  readonly dueOn: string
  readonly fulfilledOn: string | null
}

const obligations = ['obligation.overdue', 'obligation.fulfilled', 'obligation.reopened']
const acts = [
  'meeting.closed',
  'meeting.recorded',
  'activity.closed',
  'activity.recorded',
  'activity.cancelled',
]
export const dutyKinds = [...obligations, ...acts]

/**
 * Keeps what members owe by the charter's cadences, and that they take part in what the alliance does (document 0, article 7(2)):
 * whoever came has fulfilled a duty, whoever was due at a meeting and did not come has not. The last event of each counts, and of
 * an act it tells of all: who is not in it any more is taken back, and all where it is cancelled.
 */
export async function copyDuties(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const told = events.filter(({ kind, about }) => isAct(kind) && typeof about.alliance === 'string')
  const latestAct = new Map(told.map((event) => [actOf(event), event]))
  const owed = new Map(
    events.flatMap(obligationOf).map((duty) => [`${duty.id} ${duty.organizationId}`, duty]),
  )
  await takeBack(db, [...latestAct.keys()])
  await keep(db, [...owed.values(), ...[...latestAct.values()].flatMap(dutiesOf)])
  return []
}

async function takeBack(db: Kysely<unknown>, actIds: readonly string[]): Promise<void> {
  if (actIds.length > 0)
    await sql`delete from organizations.duty where id = any(${actIds}::text[])`.execute(db)
}

async function keep(db: Kysely<unknown>, duties: readonly Duty[]): Promise<void> {
  if (duties.length === 0) return
  await sql`
    insert into organizations.duty (id, alliance_id, organization_id, due_on, fulfilled_on)
    select id, "allianceId", "organizationId", "dueOn", "fulfilledOn"
    from jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as d(id text, "allianceId" text,
      "organizationId" text, "dueOn" date, "fulfilledOn" date)
    on conflict (alliance_id, organization_id, id)
      do update set due_on = excluded.due_on, fulfilled_on = excluded.fulfilled_on`.execute(db)
}

const isAct = (kind: string) => acts.includes(kind)
const actOf = ({ about }: RecordedEvent) => String(about.meeting ?? about.activity)

function obligationOf({ kind, about, data }: RecordedEvent): Duty[] {
  const { alliance: allianceId, organization: organizationId } = about
  if (!obligations.includes(kind) || typeof allianceId !== 'string') return []
  const { dueOn, fulfilledOn = null } = data as { dueOn?: string; fulfilledOn?: string | null }
  if (typeof organizationId !== 'string' || !dueOn) return []
  return [{ id: String(about.obligation), allianceId, organizationId, dueOn, fulfilledOn }]
}

function dutiesOf(event: RecordedEvent): Duty[] {
  const { about, kind } = event
  const { on, absent = [] } = event.data as { on?: string; absent?: readonly string[] }
  if (!on || kind === 'activity.cancelled') return []
  const act = { id: actOf(event), allianceId: String(about.alliance), dueOn: on }
  const came = new Set([about.organization ?? []].flat())
  return [
    ...[...came].map((organizationId) => ({ ...act, organizationId, fulfilledOn: on })),
    ...absent
      .filter((organizationId) => !came.has(organizationId))
      .map((organizationId) => ({ ...act, organizationId, fulfilledOn: null })),
  ]
}
