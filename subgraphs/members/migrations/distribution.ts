import { type Distribution, eventTables } from '../../../shared/database/distribution.ts'

/** Members among several nodes: the hours that they gave, by the member. */
export const distribution: Distribution = {
  distributed: {
    volunteer_hours: {
      by: 'member_id',
      since: 'hours are asked of members; no row says where it was',
      before: [
        // Members stay on the coordinator, and are never deleted: only their data are erased.
        'alter table members.volunteer_hours drop constraint volunteer_hours_member_id_fkey',
      ],
    },
  },
  views: [],
  reference: [],
  local: {
    'one order': eventTables,
    'counted, chained or kept from rewriting by triggers, which spread tables have none of': [
      ...['member', 'headcount', 'look', 'look_end', 'points_rules', 'points_entry'],
    ],
    'one open at a time, by an index without the place': [
      ...['belonging', 'report_in', 'post', 'instructor', 'secondment', 'team_member', 'points_appeal'],
      ...['applicant', 'floating_member', 'talent'],
    ],
    'small, or belongs to a member': [
      ...[
        'place',
        'company_branch',
        'personal_key',
        'unsealed',
        'points_ranking',
        'team',
        'honour',
        'shown_role',
      ],
    ],
  },
}
