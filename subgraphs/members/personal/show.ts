import { ForbiddenError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { Asked, PersonalParts } from '../../../shared/graph/personal-fields.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import type { PersonalRecord, SealedRow } from '../../../shared/personal/personal-record.ts'
import { recordLook } from '../look/look.record.ts'
import type { Purpose } from '../look/purpose.ts'
import type { Person } from '../member/member.access.ts'
import { memberById } from '../member/member.reads.ts'
import { appealRecord, applicantRecord, belongingRecord, floatingRecord, memberRecord } from './records.ts'

/** Where the personal fields of a type lie, and whose they are. */
interface Shown {
  readonly record: PersonalRecord
  person(context: Context, row: never): Promise<Person | null> | Person
}

const ofMember = (context: Context, { memberId }: { memberId: string }) => memberById(context, memberId)

const shown: Readonly<Record<string, Shown>> = {
  Member: { record: memberRecord, person: (_context, row: Person) => row },
  FloatingMember: { record: floatingRecord, person: (_context, row: Person) => row },
  Applicant: { record: applicantRecord, person: (_context, row: Person) => row },
  PointsAppeal: { record: appealRecord, person: ofMember },
  Belonging: { record: belongingRecord, person: ofMember },
}

/**
 * What is personal: to the person as it is, to others masked, and in full to those of the audience PERSONAL who state a
 * purpose, once that is recorded.
 */
export const personal: PersonalParts = { purpose: 'Purpose', show }

async function show(context: Context, { type, field, rule, row, purpose }: Asked): Promise<string | null> {
  const { record, person: personOf } = shown[type]!
  const value = record.open(keyringOf(context), row as SealedRow)[field]
  if (value == null) return null
  const person = await personOf(context, row as never)
  if (person && context.viewer?.memberId === person.id) return value
  if (purpose === null) return rule.mask?.(value) ?? null
  if (!person || !context.access.isIn('PERSONAL', person))
    throw context.viewer ? new ForbiddenError() : new UnauthenticatedError()
  await recordLook(context, person, { field, purpose: purpose as Purpose })
  return value
}
