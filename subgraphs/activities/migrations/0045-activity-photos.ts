import type { MigrationStep } from '../../../shared/database/database.ts'

export const activityPhotos: MigrationStep = {
  name: '0045-activity-photos',
  statements: ["alter table activities.activity add column photos jsonb not null default '[]'"],
}
