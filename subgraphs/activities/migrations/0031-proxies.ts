import type { MigrationStep } from '../../../shared/database/database.ts'

/** Votes that members entrust to others, and through whom an organization is there that has not come itself. */
export const proxyTables: MigrationStep = {
  name: '0031-proxies',
  statements: [
    `create table activities.proxy (
      meeting_id text not null references activities.meeting (id),
      organization_id text not null,
      holder_id text not null,
      article_id text not null,
      given_at timestamptz not null,
      primary key (meeting_id, organization_id)
    )`,
    'create index proxy_holder on activities.proxy (meeting_id, holder_id)',
    'alter table activities.attendance add column proxy_id text',
  ],
}
