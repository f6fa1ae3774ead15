import type { MigrationStep } from '../../../shared/database/database.ts'

/** A member is the outcome of one application only, and nothing is open of who is erased. */
export const oneOutcomeMigration: MigrationStep = {
  name: '0057-one-outcome',
  statements: [
    `update members.applicant a set member_id = null where exists (
      select 1 from members.applicant b
      where b.member_id = a.member_id and (b.admitted_on, b.id) < (a.admitted_on, a.id))`,
    `drop index members.applicant_member`,
    `create unique index applicant_member on members.applicant (member_id) where member_id is not null`,
    `update members.points_appeal a set status = 'CLOSED', decided_on = m.erased_on
      from members.member m where m.id = a.member_id and m.erased_on is not null and a.status = 'OPEN'`,
  ],
}
