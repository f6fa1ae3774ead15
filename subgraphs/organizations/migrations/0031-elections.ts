import type { MigrationStep } from '../../../shared/database/database.ts'

/** Elections with their candidates, offices that follow a post or another office, and the posts that `members` tells of. */
export const elections: MigrationStep = {
  name: '0031-elections',
  statements: [
    `create table organizations.election (
      id text primary key,
      body_id text not null references organizations.body (id),
      kind text not null,
      title text not null,
      seats integer not null,
      seats_left integer not null,
      status text not null,
      follows_post text,
      requested_on date not null,
      version integer not null default 1
    )`,
    'create index election_body on organizations.election (body_id, requested_on, id)',
    `create unique index election_open on organizations.election (body_id, kind) where status = 'OPEN'`,
    `create table organizations.candidate (
      id text primary key,
      election_id text not null references organizations.election (id),
      place integer not null,
      organization_id text not null references organizations.organization (id),
      member_id text,
      elected boolean not null default false
    )`,
    'create index candidate_election on organizations.candidate (election_id, place)',
    `alter table organizations.office
      add column election_id text references organizations.election (id),
      add column follows_post text,
      add column follows_office text,
      add column post_left_on date`,
    `create index office_following on organizations.office (holder_organization_id, follows_post) where until is null and follows_post is not null`,
  ],
}
