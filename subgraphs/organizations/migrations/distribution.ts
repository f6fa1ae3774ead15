import { type Distribution, eventTables } from '../../../shared/database/distribution.ts'

/** Organizations and alliances stay on one node: there are tens of thousands of them, locked and joined with each other. */
export const distribution: Distribution = {
  distributed: {},
  views: [],
  reference: [],
  local: {
    'one order': eventTables,
    'kept up by triggers': ['headcount'],
    'the tree, and what stands in it': [
      ...['region', 'unit', 'organization', 'organization_period', 'standing', 'venue', 'booking'],
      ...['pairing', 'pairing_deed'],
    ],
    'alliances, and their lives': [
      ...['alliance', 'membership', 'body', 'seat', 'past_seat', 'office', 'charter', 'article', 'rule'],
      ...['decision', 'alliance_step', 'application', 'election', 'candidate', 'duty', 'turn', 'founding'],
      ...['adjustment', 'filing', 'community'],
    ],
    'routes and districts': [
      ...['route', 'district', 'route_alliance', 'district_alliance', 'district_route'],
    ],
    'one row': ['demo_district'],
  },
}
