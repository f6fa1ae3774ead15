import { type Bilingual, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import type { MotionStatus } from './motion.enums.ts'

const stateWords: Readonly<Record<MotionStatus, Bilingual>> = {
  PUT: { zh: '已提出', en: 'put' },
  OPEN: { zh: '投票中', en: 'open for ballots' },
  CLOSED: { zh: '已表决', en: 'closed' },
}

/** A motion passes PUT → OPEN → CLOSED. */
export function checkMotionState(status: MotionStatus, ...allowed: readonly MotionStatus[]): void {
  if (allowed.includes(status)) return
  const wanted = allowed.map((state) => stateWords[state])
  throw new WrongStateError(
    {
      zh: `议案${stateWords[status].zh},此操作要求议案${wanted.map(({ zh }) => zh).join('或')}。`,
      en: `The motion is ${stateWords[status].en}; it must be ${wanted.map(({ en }) => en).join(' or ')}.`,
    },
    { status },
  )
}

/** A meeting is not closed over an open ballot. */
export function checkNoOpenBallot(openBallots: number): void {
  if (openBallots === 0) return
  throw new WrongStateError(
    {
      zh: `尚有 ${openBallots} 项议案在投票中,请先结束投票。`,
      en: `${openBallots} ballots are still open; close them first.`,
    },
    { openBallots },
  )
}

const longestReason = 500

/** A reason, or what else is said in a few words, says something in at most 500 characters. */
export function checkReason(reason: string, field = 'reason'): void {
  const length = reason.trim().length
  if (length > 0 && length <= longestReason) return
  throw new InvalidInputError(field, {
    zh: `理由应为 1–${longestReason} 个字符。`,
    en: `A reason has 1 to ${longestReason} characters.`,
  })
}
