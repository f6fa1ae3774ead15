import type { MigrationStep } from '../../../shared/database/database.ts'

/** What is kept here of alliances, their bodies and charters: copies fed by the events of `organizations`. */
export const copyTables: MigrationStep = {
  name: '0002-copies',
  statements: [
    `create table activities.alliance (
      id text primary key,
      founded_on date not null
    )`,
    `create table activities.alliance_member (
      id text primary key,
      alliance_id text not null,
      organization_id text not null,
      tier text not null,
      since date not null,
      until date
    )`,
    'create index alliance_member_alliance on activities.alliance_member (alliance_id)',
    'create index alliance_member_organization on activities.alliance_member (organization_id)',
    `create table activities.body (
      id text primary key,
      alliance_id text not null,
      kind text not null,
      name text not null
    )`,
    'create index body_alliance on activities.body (alliance_id)',
    `create table activities.body_organization (
      body_id text not null,
      organization_id text not null,
      alliance_id text not null,
      primary key (body_id, organization_id)
    )`,
    'create index body_organization_organization on activities.body_organization (organization_id)',
    'create index body_organization_alliance on activities.body_organization (alliance_id)',
    `create table activities.charter (
      alliance_id text primary key,
      id text not null,
      effective_from date not null
    )`,
    `create table activities.charter_rule (
      alliance_id text not null,
      id text not null,
      article_id text not null,
      article_number text not null,
      rule jsonb not null,
      primary key (alliance_id, id)
    )`,
  ],
}
