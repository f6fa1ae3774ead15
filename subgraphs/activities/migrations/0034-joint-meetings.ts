import type { MigrationStep } from '../../../shared/database/database.ts'

/** Who is invited to a meeting from outside the alliance, and the meetings that members have asked for on a problem. */
export const jointMeetingTables: MigrationStep = {
  name: '0034-joint-meetings',
  statements: [
    `create table activities.guest (
      meeting_id text not null references activities.meeting (id),
      guest_id text not null,
      primary key (meeting_id, guest_id)
    )`,
    'create index guest_of on activities.guest (guest_id)',
    `create or replace view activities.seat as
      select m.id as meeting_id, s.organization_id
      from activities.meeting m join activities.alliance_member s on s.alliance_id = m.alliance_id
        and s.since <= m.held_on and (s.until is null or s.until > m.held_on)
      where m.body in ('ASSEMBLY', 'JOINT_MEETING')
      union
      select m.id, b.organization_id
      from activities.meeting m join activities.body_organization b on b.body_id = m.body_id
      where m.body not in ('ASSEMBLY', 'JOINT_MEETING')
      union
      select g.meeting_id, s.organization_id
      from activities.guest g join activities.meeting m on m.id = g.meeting_id
      join activities.alliance_member s on s.alliance_id = g.guest_id
        and s.since <= m.held_on and (s.until is null or s.until > m.held_on)
      union
      select g.meeting_id, g.guest_id from activities.guest g where starts_with(g.guest_id, 'org_')`,
    `create table activities.meeting_request (
      id text primary key,
      alliance_id text not null,
      organization_id text not null,
      problem text not null,
      note text,
      guest_ids text[] not null,
      status text not null,
      answer text,
      meeting_id text references activities.meeting (id),
      article_id text,
      asked_at timestamptz not null,
      version integer not null default 1
    )`,
    'create index meeting_request_alliance on activities.meeting_request (alliance_id, asked_at, id)',
  ],
}
