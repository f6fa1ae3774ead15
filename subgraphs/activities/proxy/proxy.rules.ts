import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import type { Cited, DelegationRule } from '../charter/charter.rules.ts'

/** The charter does not let one vote for another at this body. */
export class NoDelegationError extends DomainError {
  readonly code = 'NO_DELEGATION'

  constructor() {
    super({
      zh: '章程未规定该机构可委托表决。',
      en: 'The charter does not let a vote of this body be entrusted to another.',
    })
  }
}

/** The holder has as many votes of others as the charter lets one have. */
export class TooManyProxiesError extends DomainError {
  readonly code = 'TOO_MANY_PROXIES'
  override readonly field = 'holderId'

  constructor({ articleId, articleNumber }: Cited<DelegationRule>, most: number) {
    super(
      {
        zh: `章程第 ${articleNumber} 条规定一家单位最多受托 ${most} 家,该单位已满。`,
        en: `Article ${articleNumber} of the charter lets one hold the votes of ${most} others; this one does.`,
      },
      { most, articleId },
    )
  }
}

/** Whose vote is entrusted to whom, and how both stand. */
export interface Entrusting {
  readonly organizationId: string
  readonly holderId: string
  /** Of the one who entrusts its vote. */
  readonly isPresent: boolean
  readonly hasGiven: boolean
  /** How many votes of others it holds itself. */
  readonly holds: number
  /** Of the one who is to hold it. */
  readonly isHolderEntitled: boolean
  readonly hasHolderGiven: boolean
  readonly holderHolds: number
}

/**
 * A vote is entrusted only where the charter has it, by who is not there, to one other who may come, and only once: whoever
 * holds votes gives none away, so that none is passed on. Answers the rule that allows it.
 */
export function checkEntrusting(
  rule: Cited<DelegationRule> | null | undefined,
  given: Entrusting,
): Cited<DelegationRule> {
  if (!rule) throw new NoDelegationError()
  checkHolder(given)
  if (given.isPresent)
    throw new WrongStateError({ zh: '贵单位已到会,可自行表决。', en: 'Your organization is at the meeting.' })
  if (given.hasGiven)
    throw new WrongStateError({
      zh: '贵单位已委托他人,请先撤回。',
      en: 'Your organization has entrusted its vote; take it back first.',
    })
  if (given.holds > 0)
    throw new WrongStateError({
      zh: '贵单位受他人委托,不能再委托。',
      en: 'Your organization holds the votes of others and cannot pass its own on.',
    })
  const { most } = rule.rule
  if (most !== undefined && given.holderHolds >= most) throw new TooManyProxiesError(rule, most)
  return rule
}

function checkHolder({ organizationId, holderId, isHolderEntitled, hasHolderGiven }: Entrusting): void {
  if (holderId === organizationId)
    throw new InvalidInputError('holderId', {
      zh: '不能委托给本单位。',
      en: 'A vote is entrusted to another organization.',
    })
  if (!isHolderEntitled)
    throw new InvalidInputError('holderId', {
      zh: '受托单位不在应到单位之列。',
      en: 'The holder is not entitled to this meeting.',
    })
  if (hasHolderGiven)
    throw new InvalidInputError('holderId', {
      zh: '受托单位已委托他人。',
      en: 'The holder has entrusted its own vote to another.',
    })
}
