import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'

interface Held {
  readonly id: string
  readonly allianceId: string
  readonly on: string
  readonly regionCode: string | null
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

/** Tells of meetings that were held: on the day of their opening here, where, who came in person, and who was due to come and did not, had asked for no leave, and was not left out of the count. */
export async function heldEvents(
  db: Kysely<unknown>,
  meetingIds: readonly string[],
  kind: 'meeting.closed' | 'meeting.recorded',
): Promise<DomainEvent[]> {
  const { rows } = await sql<Held>`
    select m.id, m.alliance_id as "allianceId", m.held_on as on,
      (select p.region_code from activities.place p where p.id = m.alliance_id) as "regionCode",
      array(select t.organization_id from activities.attendance t where t.meeting_id = m.id and t.proxy_id is null order by 1) as present,
      array(select e.organization_id from activities.entitlement e where e.meeting_id = m.id
        and not exists (select 1 from activities.attendance t where t.meeting_id = m.id and t.organization_id = e.organization_id)
        and not exists (select 1 from activities.exclusion x where x.meeting_id = m.id and x.organization_id = e.organization_id)
        and not exists (select 1 from activities.leave l where l.meeting_id = m.id and l.organization_id = e.organization_id)
        order by 1) as absent
    from activities.meeting m where m.id = any(${meetingIds}::text[]) order by m.id`.execute(db)
  return rows.map(({ id, allianceId, on, regionCode, present, absent }) => ({
    kind,
    about: { meeting: id, alliance: allianceId, organization: present },
    data: { on, regionCode, allianceId, absent },
  }))
}
