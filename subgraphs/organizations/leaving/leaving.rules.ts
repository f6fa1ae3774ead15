import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { NoticeMissingError } from './leaving.errors.ts'

/** A notice is in writing where the charter asks for it (document 0, article 8). */
export function checkNotice(rules: readonly CharterRule[], notice: string): void {
  const rule = rulesOf(rules, 'WITHDRAWAL').find(({ written }) => written)
  if (rule && notice === '')
    throw new NoticeMissingError(rule, { zh: '请填写书面通知。', en: 'Write the notice.' })
}

/** Without the one that leads it there is no alliance: another takes the lead first. */
export function checkNotLead({ isLead }: { readonly isLead: boolean }): void {
  if (isLead)
    throw new WrongStateError({
      zh: '牵头党组织退出前须先更换牵头单位。',
      en: 'It leads the alliance: another has to take the lead first.',
    })
}

/** Only that a member was deemed to have left is taken back, with a reason; not once it has joined again. */
export function checkRestorable(
  membership: { readonly leftBy: string | null },
  { hasRejoined, reason }: { readonly hasRejoined: boolean; readonly reason: string },
): void {
  if (membership.leftBy !== 'DEEMED')
    throw new WrongStateError({
      zh: '该成员没有被视为退出。',
      en: 'The member was not deemed to have left.',
    })
  if (hasRejoined)
    throw new WrongStateError({ zh: '该党组织已重新加入。', en: 'The organization has joined again.' })
  if (reason === '') throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
}
