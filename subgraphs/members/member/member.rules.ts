import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { DateOrderError, FutureDateError, InactiveOrganizationError } from './member.errors.ts'
import type { MemberStatus } from './member-status.ts'

/** The facts of a person that the register keeps; days as ISO dates. */
export interface Facts {
  readonly name: string
  readonly birthOn: string
  readonly joinedOn: string
  readonly fullOn: string | null
  readonly phone: string | null
}

const longestName = 60
const phoneShape = /^\+?\d[\d -]{4,18}\d$/

/** A person has a name, a telephone number that can be dialled, and days in the order in which life has them. */
export function checkFacts(facts: Facts, today: string): void {
  checkText('name', facts.name, longestName)
  checkPhone(facts.phone)
  if (facts.joinedOn <= facts.birthOn)
    throw new DateOrderError('joinedOn', {
      zh: '入党日期应晚于出生日期。',
      en: 'Nobody joins before being born.',
    })
  if (facts.fullOn !== null && facts.fullOn < facts.joinedOn)
    throw new DateOrderError('fullOn', {
      zh: '转正日期不能早于入党日期。',
      en: 'A full member has joined before.',
    })
  checkNotFuture('joinedOn', facts.joinedOn, today)
  if (facts.fullOn !== null) checkNotFuture('fullOn', facts.fullOn, today)
}

/** A text that people read: not blank, and not longer than `longest` characters. */
export function checkText(field: string, text: string, longest: number): void {
  if (text.trim() === '' || text.length > longest)
    throw new InvalidInputError(field, {
      zh: `应为 1–${longest} 个字。`,
      en: `1 to ${longest} characters are needed.`,
    })
}

function checkPhone(phone: string | null): void {
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

/** A dissolved organization takes nobody in. */
export function checkStanding(
  field: string,
  { name, active }: { readonly name: string; readonly active: boolean },
): void {
  if (!active) throw new InactiveOrganizationError(field, name)
}

/** A telephone number of which only the ends can be read: `138****1234`; a short one shows its last two digits. */
export function maskPhone(phone: string): string {
  const ends = phone.length >= 11 ? { head: 3, tail: 4 } : { head: 0, tail: 2 }
  return `${phone.slice(0, ends.head)}****${phone.slice(-ends.tail)}`
}
