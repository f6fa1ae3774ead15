import type { MigrationStep } from '../../../shared/database/database.ts'

/** Venues that organizations open to each other, and their bookings. Bookings of one venue wait for each other at its row. */
export const venues: MigrationStep = {
  name: '0056-venues',
  statements: [
    `create table organizations.venue (
      id text primary key,
      organization_id text not null references organizations.organization (id),
      name text not null,
      address text not null,
      region_code text not null,
      capacity integer not null,
      fee text,
      hours jsonb not null,
      opened_on date not null,
      closed_on date,
      version integer not null default 1
    )`,
    'create index venue_organization on organizations.venue (organization_id, id)',
    `create table organizations.booking (
      id text primary key,
      venue_id text not null references organizations.venue (id),
      alliance_id text not null references organizations.alliance (id),
      organization_id text not null references organizations.organization (id),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      purpose text not null,
      status text not null,
      fee text,
      free_by text,
      cancel_reason text,
      version integer not null default 1,
      check (starts_at < ends_at)
    )`,
    'create index booking_venue on organizations.booking (venue_id, starts_at)',
    'create index booking_organization on organizations.booking (organization_id, starts_at)',
  ],
}
