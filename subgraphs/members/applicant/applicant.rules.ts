import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll, checkPhone } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'
import type { ApplicantStage } from './applicant-stage.ts'

/** What is kept of an applicant; the day of birth as an ISO date. */
export interface ApplicantFacts {
  readonly name: string
  readonly phone: string | null
  readonly birthOn: string
}

type Stage = `${ApplicantStage}`

/** How far an applicant has come; days as ISO dates. */
export interface Course {
  readonly stage: Stage
  readonly appliedOn: string
  readonly talkedOn: string | null
  readonly activistOn: string | null
  readonly candidateOn: string | null
  readonly admittedOn: string | null
  readonly contacts: readonly string[]
}

const order: readonly Stage[] = ['APPLIED', 'TALKED', 'ACTIVIST', 'CANDIDATE', 'ADMITTED']
const youngest = 18
const mostContacts = 2

/** Whoever applies has a name and is 18 (Party constitution, article 1). */
export function checkApplicant(
  { name, phone, birthOn }: ApplicantFacts,
  appliedOn: string,
  today: string,
): void {
  checkText('name', name, 60)
  checkPhone(phone)
  checkNotFuture('appliedOn', appliedOn, today)
  if (later(birthOn, { years: youngest }) > appliedOn)
    throw new InvalidInputError('birthOn', {
      zh: '申请入党应年满十八岁。',
      en: 'Who applies is 18 years old or more.',
    })
}

/**
 * An applicant moves on by one stage, not before the last one and not on a day to come; to the candidates only after a year as
 * an activist, and with a contact.
 */
export function checkAdvance(course: Course, to: Stage, on: string, today: string): void {
  checkUnderWay(course)
  if (order.indexOf(to) !== order.indexOf(course.stage) + 1)
    throw new WrongStateError({
      zh: '发展阶段只能逐步推进，不能跳过或倒退。',
      en: 'An applicant moves on stage by stage, none left out and never back.',
    })
  checkDay(course, on, today)
  if (to !== 'CANDIDATE') return
  if (later(course.activistOn!, { years: 1 }) > on)
    throw new DateOrderError('on', {
      zh: '积极分子须经一年以上培养教育和考察。',
      en: 'A candidate has been an activist for a year.',
    })
  if (course.contacts.length === 0)
    throw new WrongStateError({ zh: '尚未指定培养联系人。', en: 'There is no contact yet.' })
}

/** What is over is not changed any more. */
export function checkUnderWay({ stage }: Pick<Course, 'stage'>): void {
  if (stage === 'ENDED')
    throw new WrongStateError({ zh: '入党申请已终止。', en: 'The application has ended.' })
  if (stage === 'ADMITTED')
    throw new WrongStateError({ zh: '已接收为预备党员。', en: 'The applicant has been admitted.' })
}

/** An application ends while it is under way, not before its last step. */
export function checkApplicationEnd(course: Course, on: string, today: string): void {
  checkUnderWay(course)
  checkDay(course, on, today)
}

/** One or two full members on a roll are the contacts. */
export function checkContacts(
  ids: readonly string[],
  members: readonly { readonly status: `${MemberStatus}`; readonly fullOn: string | null }[],
): void {
  if (ids.length < 1 || ids.length > mostContacts || new Set(ids).size < ids.length)
    throw new InvalidInputError('memberIds', {
      zh: '培养联系人应为一至两名，不能重复。',
      en: 'One or two contacts are needed, and not the same one twice.',
    })
  if (members.some(({ status, fullOn }) => status !== 'ACTIVE' || fullOn === null))
    throw new InvalidInputError('memberIds', {
      zh: '培养联系人应为在册的正式党员。',
      en: 'A contact is a full member on a roll.',
    })
}

/** Whoever was admitted is the outcome of one application. */
export class AdmittedBeforeError extends DomainError {
  readonly code = 'ADMITTED_BEFORE'
  override readonly field = 'memberId'

  constructor() {
    super({
      zh: '该党员已是另一份入党申请的接收结果。',
      en: 'The member was admitted by another application.',
    })
  }
}

/** Whoever is on a roll does not apply; on which one is not told to who may not know of that person. */
export class OnRollError extends DomainError {
  readonly code = 'ON_ROLL'
  override readonly field = 'name'

  constructor() {
    super({ zh: '此人已是在册党员。', en: 'This person is on a roll already.' })
  }
}

/** Somebody with the same name is the same person by the day of birth, unless the telephone numbers say otherwise. */
export function isSamePerson(
  { phone, birthOn }: Pick<ApplicantFacts, 'phone' | 'birthOn'>,
  known: { readonly phone: string | null; readonly birthOn: string | null },
): boolean {
  if (birthOn !== known.birthOn) return false
  return phone === null || known.phone === null || phone === known.phone
}

/** Who is admitted has been entered on the roll of the branch, with the day of admission as that of joining. */
export function checkAdmitted(
  member: {
    readonly status: `${MemberStatus}`
    readonly organizationId: string
    readonly joinedOn: string
  },
  organizationId: string,
  on: string,
): void {
  checkOnRoll(member)
  if (member.organizationId !== organizationId || member.joinedOn !== on)
    throw new InvalidInputError('memberId', {
      zh: '请先在同一党组织登记该党员，入党日期为接收日期。',
      en: 'Register the member first: with the same organization, joined on the day of admission.',
    })
}

function checkDay(course: Course, on: string, today: string): void {
  const last = course.candidateOn ?? course.activistOn ?? course.talkedOn ?? course.appliedOn
  if (on < last)
    throw new DateOrderError('on', {
      zh: `不能早于上一步的日期 ${last}。`,
      en: `The step before it was on ${last}.`,
    })
  checkNotFuture('on', on, today)
}

function later(day: string, by: Temporal.DurationLike): string {
  return Temporal.PlainDate.from(day).add(by).toString()
}
