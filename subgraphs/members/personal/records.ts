import { PersonalRecord } from '../../../shared/personal/personal-record.ts'
import { PointsAppeal } from '../appeal/points-appeal.entity.ts'
import { Applicant } from '../applicant/applicant.entity.ts'
import { Belonging } from '../belonging/belonging.entity.ts'
import { FloatingMember } from '../floating/floating-member.entity.ts'
import { Member } from '../member/member.entity.ts'

/** What is personal of a member, as the fields of `Member` declare it. */
export type PersonField =
  | 'name'
  | 'sex'
  | 'birthOn'
  | 'phone'
  | 'officialId'
  | 'ethnicity'
  | 'education'
  | 'address'

export const memberRecord = new PersonalRecord<PersonField>('members.member', Member)
export const belongingRecord = new PersonalRecord<'reason'>('members.belonging', Belonging)

export const floatingRecord = new PersonalRecord<'name' | 'phone' | 'officialId' | 'home' | 'certificate'>(
  'members.floating_member',
  FloatingMember,
)

export const applicantRecord = new PersonalRecord<'name' | 'phone' | 'birthOn'>(
  'members.applicant',
  Applicant,
)

export const appealRecord = new PersonalRecord<'grounds' | 'answer'>('members.points_appeal', PointsAppeal)

/** The tables that hold something personal of a member; erasing goes through these. */
export const recordsOfMembers: readonly PersonalRecord[] = [memberRecord, belongingRecord, appealRecord]

/** Every table that holds something personal; sealing anew and the tests go through these. */
export const personalRecords: readonly PersonalRecord[] = [
  ...recordsOfMembers,
  floatingRecord,
  applicantRecord,
]
