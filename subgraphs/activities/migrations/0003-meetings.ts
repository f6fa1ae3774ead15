import type { MigrationStep } from '../../../shared/database/database.ts'
import { timeZone } from '../../../shared/time.ts'

/**
 * Meetings, who may come and who came. `seat` is who belongs to the body on the meeting's day; `entitled` is the same
 * until the meeting opens, and from then on what was frozen in `entitlement`.
 */
export const meetingTables: MigrationStep = {
  name: '0003-meetings',
  statements: [
    `create table activities.meeting (
      id text primary key,
      alliance_id text not null,
      body text not null,
      body_id text,
      title text not null,
      agenda text[] not null,
      status text not null,
      called_at timestamptz not null,
      starts_at timestamptz not null,
      opened_at timestamptz,
      closed_at timestamptz,
      held_on date not null generated always as ((coalesce(opened_at, starts_at) at time zone '${timeZone}')::date) stored,
      check_in_code text,
      rules jsonb,
      version integer not null default 1
    )`,
    'create index meeting_alliance on activities.meeting (alliance_id, starts_at, id)',
    'create index meeting_body on activities.meeting (body_id)',
    'create index meeting_start on activities.meeting (starts_at, id)',
    `create table activities.entitlement (
      meeting_id text not null references activities.meeting (id),
      organization_id text not null,
      primary key (meeting_id, organization_id)
    )`,
    'create index entitlement_organization on activities.entitlement (organization_id)',
    `create table activities.attendance (
      id text primary key,
      meeting_id text not null references activities.meeting (id),
      organization_id text not null,
      checked_in_at timestamptz not null,
      unique (meeting_id, organization_id)
    )`,
    'create index attendance_organization on activities.attendance (organization_id, checked_in_at)',
    `create view activities.seat as
      select m.id as meeting_id, s.organization_id
      from activities.meeting m join activities.alliance_member s on s.alliance_id = m.alliance_id
        and s.since <= m.held_on and (s.until is null or s.until > m.held_on)
      where m.body in ('ASSEMBLY', 'JOINT_MEETING')
      union all
      select m.id, b.organization_id
      from activities.meeting m join activities.body_organization b on b.body_id = m.body_id
      where m.body not in ('ASSEMBLY', 'JOINT_MEETING')`,
    `create view activities.entitled as
      select meeting_id, organization_id from activities.entitlement
      union all
      select s.meeting_id, s.organization_id
      from activities.seat s join activities.meeting m on m.id = s.meeting_id where m.opened_at is null`,
  ],
}
