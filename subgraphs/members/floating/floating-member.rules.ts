import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture, checkPhone } from '../member/member.rules.ts'
import { readOfficialId } from '../member/official-id.rules.ts'
import type { FloatingStatus } from './floating-status.ts'

/** What is kept of a floating member; null where not known. */
export interface FloatingFacts {
  readonly name: string
  readonly phone: string | null
  readonly officialId: string | null
  readonly home: string | null
  readonly certificate: string | null
}

/** How far a floating member has come; days as ISO dates. */
export interface Course {
  readonly status: `${FloatingStatus}`
  readonly foundOn: string
  readonly registeredOn: string | null
  readonly assignedOn: string | null
}

/** A step that is to be taken. */
export type Step = 'REGISTERED' | 'ASSIGNED' | 'LEFT'

const longestHome = 200
const longestCertificate = 40

/** From which states a step leads on: nobody is assigned unregistered, and who is assigned may be assigned elsewhere (M4). */
const before: Readonly<Record<Step, readonly Course['status'][]>> = {
  REGISTERED: ['FOUND'],
  ASSIGNED: ['REGISTERED', 'ASSIGNED'],
  LEFT: ['FOUND', 'REGISTERED', 'ASSIGNED'],
}

export function checkFloatingFacts({ name, phone, officialId, home, certificate }: FloatingFacts): void {
  checkText('name', name, 60)
  checkPhone(phone)
  if (officialId !== null) readOfficialId(officialId)
  if (home !== null) checkText('home', home, longestHome)
  if (certificate !== null) checkText('certificate', certificate, longestCertificate)
}

/** A step is taken in its order, on a day not before the last one and not to come. */
export function checkStep(course: Course, step: Step, on: string, today: string): void {
  if (!before[step].includes(course.status)) throw wrongOrder(course.status)
  const last = course.assignedOn ?? course.registeredOn ?? course.foundOn
  if (on < last)
    throw new DateOrderError('on', {
      zh: `不能早于上一步的日期 ${last}。`,
      en: `The step before it was on ${last}.`,
    })
  checkNotFuture('on', on, today)
}

/** Who is with an organization is not assigned to it again. */
export function checkElsewhere(course: Course & { readonly organizationId: string }, toId: string): void {
  if (course.status === 'ASSIGNED' && course.organizationId === toId)
    throw new InvalidInputError('organizationId', {
      zh: '该流动党员已编入此党组织。',
      en: 'The person is with this organization already.',
    })
}

function wrongOrder(status: Course['status']): WrongStateError {
  const next: Record<Course['status'], { zh: string; en: string }> = {
    FOUND: { zh: '尚未登记，请先登记。', en: 'Not registered yet; register first.' },
    REGISTERED: { zh: '已登记。', en: 'Registered already.' },
    ASSIGNED: { zh: '已编入党组织。', en: 'Assigned already.' },
    LEFT: { zh: '该流动党员已流出。', en: 'The person has left.' },
  }
  return new WrongStateError(next[status])
}
