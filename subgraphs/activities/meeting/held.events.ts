import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { timeZone } from '../../../shared/time.ts'

interface Held {
  readonly id: string
  readonly allianceId: string
  readonly on: string
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

/** Tells of meetings that were held: who came in person, and who was due to come and did not, had asked for no leave, and was not left out of the count. */
export async function heldEvents(
  db: Kysely<unknown>,
  meetingIds: readonly string[],
  kind: 'meeting.closed' | 'meeting.recorded',
): Promise<DomainEvent[]> {
  const { rows } = await sql<Held>`
    select m.id, m.alliance_id as "allianceId", (m.starts_at at time zone ${timeZone})::date as on,
      array(select t.organization_id from activities.attendance t where t.meeting_id = m.id and t.proxy_id is null order by 1) as present,
      array(select e.organization_id from activities.entitlement e where e.meeting_id = m.id
        and not exists (select 1 from activities.attendance t where t.meeting_id = m.id and t.organization_id = e.organization_id)
        and not exists (select 1 from activities.exclusion x where x.meeting_id = m.id and x.organization_id = e.organization_id)
        and not exists (select 1 from activities.leave l where l.meeting_id = m.id and l.organization_id = e.organization_id)
        order by 1) as absent
    from activities.meeting m where m.id = any(${meetingIds}::text[]) order by m.id`.execute(db)
  return rows.map(({ id, allianceId, on, present, absent }) => ({
    kind,
    about: { meeting: id, alliance: allianceId, organization: present },
    data: { on, allianceId, absent },
  }))
}
