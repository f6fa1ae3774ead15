import type { MigrationStep } from '../../../shared/database/database.ts'

/** The turns that members have taken at what rotates, one after another. */
export const turns: MigrationStep = {
  name: '0051-turns',
  statements: [
    `create table organizations.turn (
      id text primary key,
      alliance_id text not null references organizations.alliance (id),
      rotating text not null,
      membership_id text not null references organizations.membership (id),
      taken_on date not null,
      because text,
      instead_of_id text references organizations.membership (id),
      unique (alliance_id, rotating, taken_on)
    )`,
  ],
}
