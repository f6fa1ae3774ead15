import type { MigrationStep } from '../../../shared/database/database.ts'

/** On which tier a member stood before it took the lead in turn. */
export const tierBefore: MigrationStep = {
  name: '0062-tier-before',
  statements: ['alter table organizations.membership add column tier_before text'],
}
