import type { MigrationStep } from '../../../shared/database/database.ts'

/** Alliances with their members, bodies, offices and charters; routes and districts. */
export const allianceTables: MigrationStep = {
  name: '0003-alliances',
  statements: [
    `create table organizations.alliance (
      id text primary key,
      name text not null,
      kind text not null,
      status text not null,
      founded_on date not null,
      dissolved_on date,
      lead_organization_id text not null references organizations.organization (id),
      approved_by_id text references organizations.organization (id),
      region_code text not null,
      sector text,
      demo boolean not null default false,
      version integer not null default 1
    )`,
    'create index alliance_founded on organizations.alliance (founded_on, id)',
    `create table organizations.membership (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      organization_id text not null references organizations.organization (id),
      tier text not null,
      since date not null,
      until date,
      representative_id text,
      liaison_id text,
      version integer not null default 1
    )`,
    'create index membership_alliance on organizations.membership (alliance_id, since, id)',
    'create index membership_organization on organizations.membership (organization_id, since, id)',
    'create unique index membership_once on organizations.membership (alliance_id, organization_id) where until is null',
    `create table organizations.body (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      kind text not null,
      name text not null,
      parent_id text references organizations.body (id)
    )`,
    'create index body_alliance on organizations.body (alliance_id, id)',
    `create table organizations.seat (
      body_id text not null references organizations.body (id),
      membership_id text not null references organizations.membership (id),
      primary key (body_id, membership_id)
    )`,
    `create table organizations.office (
      id text primary key,
      body_id text not null references organizations.body (id),
      kind text not null,
      title text not null,
      appointment text not null,
      holder_organization_id text not null references organizations.organization (id),
      holder_member_id text,
      since date not null,
      until date,
      term_ends_on date
    )`,
    'create index office_body on organizations.office (body_id, since, id)',
    `create table organizations.charter (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      version integer not null,
      title text not null,
      effective_from date,
      unique (alliance_id, version)
    )`,
    `create table organizations.article (
      id text primary key,
      charter_id text not null references organizations.charter (id),
      place integer not null,
      number text not null,
      title text,
      chapter text,
      text text not null,
      unique (charter_id, place)
    )`,
    `create table organizations.rule (
      id text primary key,
      charter_id text not null references organizations.charter (id),
      article_id text not null references organizations.article (id),
      place integer not null,
      kind text not null,
      rule jsonb not null,
      unique (charter_id, place)
    )`,
    `create table organizations.route (
      id text primary key, name text not null, founded_on date not null, demo boolean not null default false
    )`,
    `create table organizations.district (
      id text primary key, name text not null, founded_on date not null, demo boolean not null default false
    )`,
    `create table organizations.route_alliance (
      route_id text not null references organizations.route (id),
      alliance_id text not null references organizations.alliance (id),
      primary key (route_id, alliance_id)
    )`,
    `create table organizations.district_alliance (
      district_id text not null references organizations.district (id),
      alliance_id text not null references organizations.alliance (id),
      primary key (district_id, alliance_id)
    )`,
    `create table organizations.district_route (
      district_id text not null references organizations.district (id),
      route_id text not null references organizations.route (id),
      primary key (district_id, route_id)
    )`,
    'create index route_of_alliance on organizations.route_alliance (alliance_id)',
    'create index district_of_alliance on organizations.district_alliance (alliance_id)',
    'create index district_of_route on organizations.district_route (route_id)',
  ],
}

/** Whether the demo district was made to its end; one row at most. */
export const demoTable: MigrationStep = {
  name: '0004-demo',
  statements: [
    'create table organizations.demo_district (seed integer not null, day date not null, complete boolean not null)',
  ],
}
