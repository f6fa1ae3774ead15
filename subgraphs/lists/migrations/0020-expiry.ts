import type { MigrationStep } from '../../../shared/database/database.ts'

/** The last day of which it was told that it is over. */
export const expiry: MigrationStep = {
  name: '0020-expiry',
  statements: [
    'alter table lists.need add column expired_on date',
    'alter table lists.resource add column expired_on date',
    `create index need_open_until on lists.need (least(claim_by, ends_on)) where status = 'OPEN'`,
    `create index resource_open_until on lists.resource (ends_on) where status = 'OPEN'`,
  ],
}
