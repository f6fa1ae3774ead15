import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * What an activity needs besides its name: places, a deadline, joint hosts, who has signed up with how many people and who waits,
 * who came and for how long, and what was written of it. What has begun was taken over from records, and is over.
 */
export const signUpTables: MigrationStep = {
  name: '0035-sign-up',
  statements: [
    `alter table activities.activity
      add column status text not null default 'PLANNED',
      add column address text,
      add column places integer,
      add column sign_up_by timestamptz,
      add column closed_on date,
      add column summary text`,
    `update activities.activity set status = 'CLOSED' where starts_at < now()`,
    `create table activities.activity_host (
      activity_id text not null references activities.activity (id),
      organization_id text not null,
      primary key (activity_id, organization_id)
    )`,
    `alter table activities.participation
      add column status text not null default 'SIGNED_UP',
      add column people integer not null default 1,
      add column attended boolean`,
    `create table activities.activity_attendance (
      activity_id text not null references activities.activity (id),
      member_id text not null,
      hours numeric(5, 2) not null,
      primary key (activity_id, member_id)
    )`,
  ],
}
