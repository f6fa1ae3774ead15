import type { MigrationStep } from '../../../shared/database/database.ts'

/** What lies below a place is found by its path. */
export const placesAbove: MigrationStep = {
  name: '0022-places-above',
  statements: ['create index place_path on activities.place using gin (path)'],
}
