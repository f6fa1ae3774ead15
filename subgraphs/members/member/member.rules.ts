import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError, FutureDateError, InactiveOrganizationError } from './member.errors.ts'
import type { MemberStatus } from './member-status.ts'
import { readOfficialId } from './official-id.rules.ts'

/** What the register keeps of a person; days as ISO dates, null where not known. */
export interface Facts {
  readonly name: string | null
  readonly sex: string | null
  readonly birthOn: string | null
  readonly phone: string | null
  readonly officialId: string | null
  readonly ethnicity: string | null
  readonly education: string | null
  readonly address: string | null
}

/** The days that make a member: admitted on probation, then a full one. ISO dates. */
export interface PartyDays {
  readonly joinedOn: string
  readonly fullOn: string | null
}

const longestName = 60
const longestWord = 30
const longestAddress = 200
const phoneShape = /^\+?\d[\d -]{4,18}\d$/

/** A person has a name, a sex and a birthday, and what else is known of it is of its form. */
export function checkFacts(facts: Facts): void {
  checkText('name', facts.name ?? '', longestName)
  checkPhone(facts.phone)
  if (facts.sex === null || facts.birthOn === null)
    throw new InvalidInputError(facts.sex === null ? 'sex' : 'birthOn', {
      zh: '性别与出生日期不能为空。',
      en: 'The sex and the day of birth must be given.',
    })
  if (facts.officialId !== null) checkOfficialId(facts.officialId, facts)
  if (facts.ethnicity !== null) checkText('ethnicity', facts.ethnicity, longestWord)
  if (facts.education !== null) checkText('education', facts.education, longestWord)
  if (facts.address !== null) checkText('address', facts.address, longestAddress)
}

/** The official id is well-formed and says the same as the register. */
function checkOfficialId(officialId: string, { birthOn, sex }: Pick<Facts, 'birthOn' | 'sex'>): void {
  const says = readOfficialId(officialId)
  if (says.birthOn !== birthOn)
    throw new InvalidInputError('officialId', {
      zh: '公民身份号码中的出生日期与登记的不一致。',
      en: 'The official id says another day of birth.',
    })
  if (says.sex !== sex)
    throw new InvalidInputError('officialId', {
      zh: '公民身份号码中的性别与登记的不一致。',
      en: 'The official id says another sex.',
    })
}

/** Days in the order in which life has them. */
export function checkDays({ joinedOn, fullOn }: PartyDays, birthOn: string, today: string): void {
  if (joinedOn <= birthOn)
    throw new DateOrderError('joinedOn', {
      zh: '入党日期应晚于出生日期。',
      en: 'Nobody joins before being born.',
    })
  if (fullOn !== null && fullOn < joinedOn)
    throw new DateOrderError('fullOn', {
      zh: '转正日期不能早于入党日期。',
      en: 'A full member has joined before.',
    })
  checkNotFuture('joinedOn', joinedOn, today)
  if (fullOn !== null) checkNotFuture('fullOn', fullOn, today)
}

/** A telephone number, where there is one, is of the form that numbers have. */
export function checkPhone(phone: string | null): void {
  if (phone !== null && !phoneShape.test(phone))
    throw new InvalidInputError('phone', { zh: '不是电话号码。', en: 'Not a telephone number.' })
}

/** Only what has happened is recorded. */
export function checkNotFuture(field: string, day: string, today: string): void {
  if (day > today) throw new FutureDateError(field, day)
}

/** Nobody belongs to an organization before joining; `field` is the one of the two days that was sent. */
export function checkJoinedBy(field: string, joinedOn: string, since: string): void {
  if (since < joinedOn)
    throw new DateOrderError(field, {
      zh: '组织关系转入日期不能早于入党日期。',
      en: 'Nobody belongs to an organization before joining.',
    })
}

/** Only who is on the roll is moved, reported in or taken off it. */
export function checkOnRoll({ status }: { readonly status: `${MemberStatus}` }): void {
  if (status === 'ACTIVE') return
  throw new WrongStateError({ zh: '该党员已不在册。', en: 'The member is no longer on the roll.' })
}

/** What was erased is not known any more, and not entered again. */
export function checkNotErased({ erasedOn }: { readonly erasedOn: string | null }): void {
  if (erasedOn === null) return
  throw new WrongStateError({
    zh: `该党员的个人信息已于 ${erasedOn} 删除。`,
    en: `What is personal of this member was erased on ${erasedOn}.`,
  })
}

/** A dissolved organization takes nobody in. */
export function checkStanding(
  field: string,
  { name, active }: { readonly name: string; readonly active: boolean },
): void {
  if (!active) throw new InactiveOrganizationError(field, name)
}
