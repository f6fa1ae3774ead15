import { WrongStateError } from '../../../shared/errors.ts'
import { checkNotErased } from '../member/member.rules.ts'
import type { MemberStatus } from '../member/member-status.ts'

/**
 * Only who has left is erased: the register needs to know who is on a roll (Personal Information Protection Law, article 47:
 * what is no longer necessary is deleted).
 */
export function checkErasable(member: {
  readonly status: `${MemberStatus}`
  readonly erasedOn: string | null
}): void {
  checkNotErased(member)
  if (member.status === 'ACTIVE')
    throw new WrongStateError({
      zh: '该党员仍在册,个人信息为名册所必需,不能删除。',
      en: 'The member is on the roll, which needs what is personal.',
    })
}
