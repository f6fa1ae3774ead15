import type { MigrationStep } from '../../../shared/database/database.ts'

/** What goes on before a meeting: urgent calls, topics that members hand in, and who has asked for leave. */
export const topicTables: MigrationStep = {
  name: '0030-topics-and-leave',
  statements: [
    'alter table activities.meeting add column urgent boolean not null default false',
    `create table activities.topic (
      id text primary key,
      meeting_id text not null references activities.meeting (id),
      organization_id text not null,
      title text not null,
      note text,
      status text not null,
      answer text,
      handed_in_at timestamptz not null,
      version integer not null default 1
    )`,
    'create index topic_meeting on activities.topic (meeting_id, id)',
    `create table activities.leave (
      meeting_id text not null references activities.meeting (id),
      organization_id text not null,
      reason text not null,
      asked_at timestamptz not null,
      primary key (meeting_id, organization_id)
    )`,
  ],
}
