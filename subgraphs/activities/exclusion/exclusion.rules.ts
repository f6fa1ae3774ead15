import { DomainError, WrongStateError } from '../../../shared/errors.ts'
import type { Cited, ExclusionRule } from '../charter/charter.rules.ts'

/** The charter does not take anybody out of the count for this. */
export class NoExclusionError extends DomainError {
  readonly code = 'NO_EXCLUSION'
  override readonly field = 'reason'

  constructor(reasons: readonly string[]) {
    const named = reasons.length > 0
    super(
      {
        zh: named
          ? `章程只允许以下情形不计入应到:${reasons.join('、')}。`
          : '章程未规定不计入应到的情形,缺席单位仍计入。',
        en: named
          ? `The charter leaves out of the count only for: ${reasons.join(', ')}.`
          : 'The charter leaves nobody out of the count; who is absent counts.',
      },
      { reasons },
    )
  }
}

/**
 * An absent member is left out of the count only for a reason that the charter names (document 0, article 10): on all that is
 * decided where it is named for all.
 */
export function exclusionFor(rules: readonly Cited<ExclusionRule>[], reason: string): Cited<ExclusionRule> {
  const fitting = rules.filter(({ rule }) => rule.reasons.includes(reason))
  const found = fitting.find(({ rule }) => rule.matter === undefined) ?? fitting[0]
  if (!found) throw new NoExclusionError([...new Set(rules.flatMap(({ rule }) => rule.reasons))])
  return found
}

/** Who has come is counted, and who is counted out already stays so. */
export function checkCanBeExcluded(isPresent: boolean, isExcluded: boolean): void {
  if (isPresent)
    throw new WrongStateError({ zh: '该单位已签到,应计入。', en: 'It has checked in, so it counts.' })
  if (isExcluded)
    throw new WrongStateError({ zh: '该单位已不计入应到。', en: 'It is left out of the count already.' })
}

/** A recusal comes before one's vote, and once. */
export function checkCanRecuse(hasVoted: boolean, isRecused: boolean): void {
  if (hasVoted)
    throw new WrongStateError({ zh: '贵单位已投票,不能再回避。', en: 'Your organization has voted on it.' })
  if (isRecused) throw new RecusedError()
}

/** Who has recused itself from a motion has no part in it. */
export class RecusedError extends DomainError {
  readonly code = 'RECUSED'

  constructor() {
    super({ zh: '贵单位已就该议案回避。', en: 'Your organization has recused itself from this motion.' })
  }
}
