import type { MigrationStep } from '../../../shared/database/database.ts'

/** Volunteer teams, safety squads and commando teams with who is in them; and the hours that each gave, by activity. */
export const teamsMigration: MigrationStep = {
  name: '0055-teams',
  statements: [
    `create table members.team (
      id text primary key,
      organization_id text not null,
      alliance_id text,
      kind text not null,
      name text not null,
      founded_on date not null,
      dissolved_on date check (dissolved_on >= founded_on),
      version int not null default 1
    )`,
    `create table members.team_member (
      id text primary key,
      team_id text not null references members.team deferrable initially deferred,
      member_id text not null references members.member deferrable initially deferred,
      since date not null,
      until date check (until >= since)
    )`,
    `create table members.volunteer_hours (
      activity_id text not null,
      member_id text not null references members.member deferrable initially deferred,
      given_on date not null,
      hours numeric(6, 2) not null check (hours > 0),
      primary key (activity_id, member_id)
    )`,
    `create index team_organization on members.team (organization_id, founded_on, id)`,
    `create index team_member_team on members.team_member (team_id, since, id)`,
    `create index team_member_member on members.team_member (member_id, since, id)`,
    `create unique index team_member_open on members.team_member (team_id, member_id) where until is null`,
    `create index volunteer_hours_member on members.volunteer_hours (member_id, given_on)`,
  ],
}
