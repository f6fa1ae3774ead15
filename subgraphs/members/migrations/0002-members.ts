import type { MigrationStep } from '../../../shared/database/database.ts'

/** Members, where they belonged and when, and where they report in. A period ends on the first day out of it. */
export const membersMigration: MigrationStep = {
  name: '0002-members',
  statements: [
    `create table members.member (
      id text primary key,
      name text not null,
      sex text not null,
      birth_on date not null,
      joined_on date not null,
      full_on date,
      phone text,
      status text not null,
      organization_id text not null,
      since date not null,
      region_code text not null,
      demo boolean not null default false,
      version int not null default 1
    )`,
    `create table members.belonging (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      organization_id text not null,
      since date not null,
      until date check (until > since),
      reason text
    )`,
    `create table members.report_in (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      organization_id text not null,
      post text not null,
      since date not null,
      until date check (until >= since)
    )`,
    `create index member_name on members.member (name, id)`,
    `create index member_joined on members.member (joined_on, id)`,
    `create index member_region on members.member (region_code text_pattern_ops)`,
    `create index member_roll on members.member (organization_id, name, id) where status = 'ACTIVE'`,
    `create index member_organization on members.member (organization_id)`,
    `create index belonging_member on members.belonging (member_id, since)`,
    `create index belonging_organization on members.belonging (organization_id, since)`,
    `create unique index belonging_open on members.belonging (member_id) where until is null`,
    `create index report_in_member on members.report_in (member_id, since)`,
    `create index report_in_organization on members.report_in (organization_id, since)`,
    `create unique index report_in_open on members.report_in (member_id, organization_id) where until is null`,
    `create index place_path on members.place using gin (path) with (fastupdate = off)`,
  ],
}
