import type { MigrationStep } from '../../../shared/database/database.ts'

/** Finds the memberships for which a person speaks, when that person leaves. */
export const speakers: MigrationStep = {
  name: '0052-speakers',
  statements: [
    'create index membership_representative on organizations.membership (representative_id) where until is null',
    'create index membership_liaison on organizations.membership (liaison_id) where until is null',
  ],
}
