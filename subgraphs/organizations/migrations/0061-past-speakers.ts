import type { MigrationStep } from '../../../shared/database/database.ts'

/** Finds too the memberships that may be restored, when a person who speaks for one leaves. */
export const pastSpeakers: MigrationStep = {
  name: '0061-past-speakers',
  statements: [
    'drop index organizations.membership_representative',
    'drop index organizations.membership_liaison',
    `create index membership_representative on organizations.membership (representative_id)
      where until is null or left_by = 'DEEMED'`,
    `create index membership_liaison on organizations.membership (liaison_id) where until is null or left_by = 'DEEMED'`,
  ],
}
