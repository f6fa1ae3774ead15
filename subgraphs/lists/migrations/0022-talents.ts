import type { MigrationStep } from '../../../shared/database/database.ts'

/** Which resources stand for experts of the talent pool: those are the member's to change, not the keeper's. */
export const talentResources: MigrationStep = {
  name: '0022-talents',
  statements: ['alter table lists.resource add column talent_id text unique'],
}
