import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Whoever writes ties holds them to the end of its transaction, and whoever reads the counts of their changes waits for that. On one
 * server there is nothing to wait for: both are seen at once. Where ties are on other nodes `distribution.ts` gives the two a body.
 */
export const settledTies: MigrationStep = {
  name: '0011-settled-ties',
  statements: [
    "create function linkage.hold_ties() returns void language sql as ''",
    "create function linkage.await_ties() returns void language sql as ''",
  ],
}
