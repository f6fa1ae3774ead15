import { type Distribution, eventTables } from '../../../shared/database/distribution.ts'

/** Activities among several nodes: who came to them, by the activity. */
export const distribution: Distribution = {
  distributed: {
    activity_attendance: {
      by: 'activity_id',
      since: 'a list of who came is written and asked for as a whole; no row says where it was',
      before: [
        // Activities stay on the coordinator, and are never deleted: only called off.
        'alter table activities.activity_attendance drop constraint activity_attendance_activity_id_fkey',
      ],
    },
  },
  views: [],
  reference: [],
  local: {
    'one order': eventTables,
    'locked while it is changed, and seen live': [
      ...['meeting', 'entitlement', 'attendance', 'exclusion', 'recusal', 'leave', 'proxy', 'guest'],
      ...['motion', 'voter', 'named_ballot', 'secret_tally', 'candidate_tally', 'election_ballot'],
      ...['ballot_receipt', 'subject', 'candidate', 'topic', 'minutes', 'task', 'meeting_request'],
    ],
    'drawn up, matched and counted by single statements, and seen live': [
      ...['obligation', 'obligation_year', 'obligation_tally', 'deed'],
    ],
    'a few for each alliance': [
      ...['activity', 'activity_host', 'participation', 'activity_turn', 'hazard', 'contact', 'report'],
      ...['plan_item', 'plan_choice'],
    ],
    'small copies of what others own': [
      ...['place', 'alliance', 'alliance_member', 'body', 'body_organization', 'charter', 'charter_rule'],
    ],
  },
}
