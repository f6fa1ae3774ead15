import { DomainError, InvalidInputError } from '../../../shared/errors.ts'
import { idPrefix } from '../../../shared/ids.ts'
import { DateOrderError } from '../member/member.errors.ts'
import { checkNotFuture, checkOnRoll } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

/** What an instructor is assigned to: a company's branch, or a unit that has no organization yet. */
export interface Charge {
  readonly organizationId: string | null
  readonly unitId: string | null
}

/** Somebody is assigned there already. */
export class InstructedError extends DomainError {
  readonly code = 'INSTRUCTED'

  constructor() {
    super({ zh: '该处已有党建工作指导员。', en: 'There is an instructor already.' })
  }
}

/** An instructor has one charge: an organization or a unit, and not both (document 4, 二㈢). */
export function chargeOf(organizationId?: string | null, unitId?: string | null): Charge {
  const charge = { organizationId: organizationId ?? null, unitId: unitId ?? null }
  if ((charge.organizationId === null) === (charge.unitId === null))
    throw new InvalidInputError('organizationId', {
      zh: '应指明党组织或单位之一。',
      en: 'Name an organization or a unit, and not both.',
    })
  if (charge.unitId !== null && idPrefix(charge.unitId) !== 'unit')
    throw new InvalidInputError('unitId', { zh: '不是单位的标识。', en: 'Not the id of a unit.' })
  return charge
}

/** A full member serves as an instructor, from a day that has come. */
export function checkInstructor(
  member: { readonly status: `${MemberStatus}`; readonly fullOn: string | null },
  since: string,
  today: string,
): void {
  checkOnRoll(member)
  checkNotFuture('since', since, today)
  if (member.fullOn === null || since < member.fullOn)
    throw new DateOrderError('since', {
      zh: '指导员应为正式党员。',
      en: 'An instructor is a full member by that day.',
    })
}
