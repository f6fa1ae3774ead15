import { type Bilingual, WrongStateError } from '../../../shared/errors.ts'
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
