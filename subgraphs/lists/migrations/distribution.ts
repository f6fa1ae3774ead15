import { type Distribution, eventTables } from '../../../shared/database/distribution.ts'

/** The lists stay on one node: nothing in them grows faster than the organizations, and matching joins all of it. */
export const distribution: Distribution = {
  distributed: {},
  views: [],
  reference: [],
  local: {
    'one order': eventTables,
    'locked while it is changed, and seen live': [
      ...['resource', 'need', 'match', 'rating', 'open_entry', 'word', 'matching_state'],
      ...['assignment', 'assignment_item'],
    ],
    'chained and kept from rewriting by triggers': ['opinion', 'opinion_step', 'opinion_counter'],
    'a few for each alliance': [
      ...['project', 'project_need', 'project_resource', 'project_milestone', 'project_budget_entry'],
      ...['project_supervisor', 'project_evidence', 'project_step'],
    ],
    'small copies of what others own': [
      ...['place', 'alliance_member', 'category', 'tie', 'district_route', 'neighbour', 'charter_rule'],
    ],
  },
}
