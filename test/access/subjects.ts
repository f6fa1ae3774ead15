import { derivedId } from '../../shared/ids.ts'
import type { Deeds } from './deeds.ts'
import type { Subject } from './observations.ts'

const charterInForce = derivedId('charter', 'alliance_one', 1)

/** The objects that the table speaks of; of the types that are not here, it speaks of whatever hangs on these. */
export function subjectsOf(deeds: Deeds): Map<string, Subject> {
  const rows: Record<string, string> = {
    org_a: 'Organization',
    alliance_one: 'Alliance',
    unit_a: 'Unit',
    meeting_held: 'Meeting',
    [deeds.openMeeting]: 'Meeting',
    [deeds.jointMeeting]: 'Meeting',
    [deeds.namedMotion]: 'Motion',
    [deeds.secretMotion]: 'Motion',
    [deeds.recordedMotion]: 'Motion',
    [deeds.subjectMotion]: 'Motion',
    activity_public: 'Activity (public)',
    activity_inner: 'Activity (internal)',
    resource_public: 'Resource (public)',
    [deeds.resourceAlliance]: 'Resource (alliance)',
    [deeds.resourceOwn]: 'Resource (organization)',
    need_public: 'Need (public)',
    [deeds.needAlliance]: 'Need (alliance)',
    [deeds.needOwn]: 'Need (organization)',
    [deeds.match]: 'Match',
    [deeds.matchDone]: 'Match',
    [deeds.matchCancelled]: 'Match',
    [deeds.needMet]: 'Need (alliance)',
    [deeds.resourceWeekly]: 'Resource (alliance)',
    [deeds.category]: 'CategoryNode',
    category_training: 'CategoryNode',
    project_one: 'Project',
    [deeds.projectDone]: 'Project',
    [deeds.projectStopped]: 'Project',
    [deeds.projectDeclared]: 'Project',
    [deeds.opinion]: 'Opinion',
    opinion_done: 'Opinion',
    [deeds.assignment]: 'Assignment',
    member_self: 'Member (own)',
    member_peer: 'Member (colleague)',
    membership_a: 'Membership',
    body_council: 'Body',
    [deeds.bodyGone]: 'Body',
    office_chair: 'Office',
    [deeds.officeReplacing]: 'Office',
    [charterInForce]: 'Charter (adopted)',
    charter_next: 'Charter (adopted)',
    charter_draft: 'Charter (draft)',
  }
  return new Map<string, Subject>([
    ...Object.entries(rows).map(([id, row]) => [id, { row }] as const),
    ['org_gone', { row: 'Organization', only: 'dissolvedOn' }],
    ['org_county', { row: 'Organization', only: 'children' }],
    ['org_b', { row: 'Organization', only: 'reportIns' }],
    ['membership_c', { row: 'Membership', only: 'until' }],
    ['alliance_two', { row: 'Alliance', only: 'dissolvedOn' }],
  ])
}
