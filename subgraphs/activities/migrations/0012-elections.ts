import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Ballots of elections, and receipts of secret ballots. A receipt is kept as a digest, beside neither voter nor choice: it tells
 * its holder that the ballot is in the box, and nobody how it was cast.
 */
export const electionTables: MigrationStep = {
  name: '0012-elections',
  statements: [
    'alter table activities.motion add column seats integer',
    `create table activities.candidate_tally (
      motion_id text not null references activities.motion (id),
      candidate_id text not null,
      count integer not null default 0,
      primary key (motion_id, candidate_id)
    )`,
    `create table activities.election_ballot (
      motion_id text not null references activities.motion (id),
      organization_id text not null,
      candidate_ids text[] not null,
      primary key (motion_id, organization_id)
    )`,
    `create table activities.ballot_receipt (
      motion_id text not null references activities.motion (id),
      digest text not null,
      primary key (motion_id, digest)
    )`,
  ],
}
