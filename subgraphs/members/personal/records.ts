import { PersonalRecord } from '../../../shared/personal/personal-record.ts'
import { Belonging } from '../belonging/belonging.entity.ts'
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

/** Every table that holds something personal; sealing anew, erasing and the tests go through these. */
export const personalRecords: readonly PersonalRecord[] = [memberRecord, belongingRecord]
