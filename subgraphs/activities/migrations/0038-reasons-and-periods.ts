import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Why an activity was called off, beside what was done at it; when who came was last written down; and from which day on a report
 * speaks. A vote is entrusted only as long as its giver has not come itself.
 */
export const reasonsAndPeriods: MigrationStep = {
  name: '0038-reasons-and-periods',
  statements: [
    'alter table activities.activity add column cancel_reason text, add column attended_at timestamptz',
    `update activities.activity set cancel_reason = summary, summary = null where status = 'CANCELLED'`,
    'alter table activities.deed add column covers_from date',
    'update activities.deed d set covers_from = r.period_from from activities.report r where r.id = d.id',
    `delete from activities.proxy p using activities.attendance a
      where a.meeting_id = p.meeting_id and a.organization_id = p.organization_id and a.proxy_id is null`,
  ],
}
