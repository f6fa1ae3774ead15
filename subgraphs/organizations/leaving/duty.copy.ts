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
const acts = ['meeting.closed', 'meeting.recorded', 'activity.closed', 'activity.recorded']

/**
 * Keeps what members owe by the charter's cadences, and that they take part in what the alliance does (document 0, article 7(2)):
 * whoever came has fulfilled a duty, whoever was due at a meeting and did not come has not. The last event of each counts.
 */
export async function copyDuties(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const latest = new Map(events.flatMap(dutiesOf).map((duty) => [`${duty.id} ${duty.organizationId}`, duty]))
  if (latest.size === 0) return []
  await sql`
    insert into organizations.duty (id, alliance_id, organization_id, due_on, fulfilled_on)
    select id, "allianceId", "organizationId", "dueOn", "fulfilledOn"
    from jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb) as d(id text, "allianceId" text,
      "organizationId" text, "dueOn" date, "fulfilledOn" date)
    on conflict (alliance_id, organization_id, id)
      do update set due_on = excluded.due_on, fulfilled_on = excluded.fulfilled_on`.execute(db)
  return []
}

function dutiesOf({ kind, about, data }: RecordedEvent): Duty[] {
  if (typeof about.alliance !== 'string') return []
  const allianceId = about.alliance
  if (obligations.includes(kind)) {
    const { dueOn, fulfilledOn = null } = data as { dueOn?: string; fulfilledOn?: string | null }
    if (typeof about.organization !== 'string' || !dueOn) return []
    const id = String(about.obligation)
    return [{ id, allianceId, organizationId: about.organization, dueOn, fulfilledOn }]
  }
  if (!acts.includes(kind)) return []
  const { on, absent = [] } = data as { on?: string; absent?: readonly string[] }
  if (!on) return []
  const act = { id: String(about.meeting ?? about.activity), allianceId, dueOn: on }
  return [
    ...[about.organization ?? []]
      .flat()
      .map((organizationId) => ({ ...act, organizationId, fulfilledOn: on })),
    ...absent.map((organizationId) => ({ ...act, organizationId, fulfilledOn: null })),
  ]
}
