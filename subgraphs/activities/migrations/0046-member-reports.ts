import type { MigrationStep } from '../../../shared/database/database.ts'

/** Also a member reports, to its alliance; null where the alliance itself does, to those above. */
export const memberReports: MigrationStep = {
  name: '0046-member-reports',
  statements: [
    'alter table activities.report add column organization_id text',
    'create index report_organization on activities.report (organization_id, period_to, id)',
  ],
}
