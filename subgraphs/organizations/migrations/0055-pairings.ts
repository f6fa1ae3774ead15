import type { MigrationStep } from '../../../shared/database/database.ts'

/** Pairings of two organizations and supply-chain ties between them, and what was done by them. */
export const pairings: MigrationStep = {
  name: '0055-pairings',
  statements: [
    `create table organizations.pairing (
      id text primary key,
      kind text not null,
      alliance_id text references organizations.alliance (id),
      first_id text not null references organizations.organization (id),
      second_id text not null references organizations.organization (id),
      status text not null,
      agreed text not null,
      proposed_on date not null,
      agreed_on date,
      ended_on date,
      end_reason text,
      version integer not null default 1
    )`,
    'create index pairing_first on organizations.pairing (first_id, id)',
    'create index pairing_second on organizations.pairing (second_id, id)',
    'create index pairing_alliance on organizations.pairing (alliance_id, id)',
    `create unique index pairing_open on organizations.pairing (kind, least(first_id, second_id), greatest(first_id, second_id))
      where status in ('PROPOSED', 'AGREED')`,
    `create table organizations.pairing_deed (
      id text primary key,
      pairing_id text not null references organizations.pairing (id),
      on_day date not null,
      text text not null,
      by_id text not null
    )`,
    'create index pairing_deed_pairing on organizations.pairing_deed (pairing_id, on_day, id)',
  ],
}
