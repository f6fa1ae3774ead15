import type { MigrationStep } from '../../../shared/database/database.ts'

/** Projects with the needs and resources that they come from. */
export const projectTables: MigrationStep = {
  name: '0004-projects',
  statements: [
    `create table lists.project (
      id text primary key,
      title text not null,
      stage text not null,
      alliance_id text not null,
      owner_organization_id text not null,
      major boolean not null,
      declared_on date not null,
      version integer not null default 1
    )`,
    'create index project_alliance on lists.project (alliance_id, declared_on, id)',
    'create index project_owner on lists.project (owner_organization_id, declared_on, id)',
    'create index project_declared on lists.project (declared_on, id)',
    `create table lists.project_need (
      project_id text not null references lists.project (id),
      need_id text not null references lists.need (id),
      primary key (project_id, need_id)
    )`,
    'create index project_of_need on lists.project_need (need_id)',
    `create table lists.project_resource (
      project_id text not null references lists.project (id),
      resource_id text not null references lists.resource (id),
      primary key (project_id, resource_id)
    )`,
    'create index project_of_resource on lists.project_resource (resource_id)',
  ],
}
