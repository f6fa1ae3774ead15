import type { MigrationStep } from '../../../shared/database/database.ts'

/** Whose turn it was, for whom somebody stood in, and what was handed over. */
export const activityTurnTables: MigrationStep = {
  name: '0037-activity-turns',
  statements: [
    `create table activities.activity_turn (
      id text primary key,
      alliance_id text not null,
      of text not null,
      organization_id text not null,
      instead_of text,
      reason text,
      article_id text not null,
      taken_on date not null,
      note text,
      handed_over_on date,
      version integer not null default 1
    )`,
    'create index turn_alliance on activities.activity_turn (alliance_id, of, id)',
  ],
}
