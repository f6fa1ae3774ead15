import type { MigrationStep } from '../../../shared/database/database.ts'

/** What bodies are asked to decide by other subgraphs, with the candidates where it is an election, and the motions on it. */
export const subjectTables: MigrationStep = {
  name: '0011-subjects',
  statements: [
    `create table activities.subject (
      id text primary key,
      alliance_id text not null,
      matter text not null,
      body text not null,
      body_id text,
      title jsonb not null,
      seats integer,
      seats_left integer,
      status text not null
    )`,
    'create index subject_alliance on activities.subject (alliance_id, status)',
    `create table activities.candidate (
      subject_id text not null references activities.subject (id),
      id text not null,
      organization_id text not null,
      title jsonb not null,
      is_elected boolean not null default false,
      primary key (subject_id, id)
    )`,
    'alter table activities.motion add column subject_id text',
    'create index motion_subject on activities.motion (subject_id)',
  ],
}
