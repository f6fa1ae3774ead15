import type { MigrationStep } from '../../../shared/database/database.ts'

/** Who has applied to join, how far each has come, and which branch each is attached to. */
export const applicantsMigration: MigrationStep = {
  name: '0051-applicants',
  statements: [
    `create table members.applicant (
      id text primary key,
      sealed text,
      organization_id text not null,
      stage text not null,
      applied_on date not null,
      talked_on date,
      activist_on date,
      candidate_on date,
      admitted_on date,
      ended_on date,
      contacts text[] not null default '{}',
      member_id text references members.member,
      version int not null default 1
    )`,
    `create index applicant_applied on members.applicant (applied_on, id)`,
    `create index applicant_organization on members.applicant (organization_id)`,
    `create index applicant_member on members.applicant (member_id) where member_id is not null`,
  ],
}
