import type { MigrationStep } from '../../../shared/database/database.ts'

/** What members are in their own organizations. One secretary at a time, and nobody holds a post twice. */
export const postsMigration: MigrationStep = {
  name: '0012-posts',
  statements: [
    `create table members.post (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      organization_id text not null,
      kind text not null,
      since date not null,
      until date check (until >= since)
    )`,
    `create index post_member on members.post (member_id, since)`,
    `create index post_organization on members.post (organization_id, since)`,
    `create unique index post_open on members.post (member_id, organization_id, kind) where until is null`,
    `create unique index post_secretary on members.post (organization_id) where until is null and kind = 'SECRETARY'`,
  ],
}
