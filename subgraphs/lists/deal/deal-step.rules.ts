import { ForbiddenError, WrongStateError } from '../../../shared/errors.ts'
import { MatchStatus } from '../match/match-status.ts'

/** The side of the resource and that of the need. */
export type Side = 'GIVER' | 'TAKER'

/** Who may take a step: either side, the one that made the offer, the one to which it was made, or a certain one. */
type Who = 'EITHER' | 'OFFERER' | 'OFFERED' | Side

interface Step {
  /** What the match is after it. */
  readonly to: MatchStatus
  /** In which states it can be taken, and by whom. */
  readonly from: Readonly<Partial<Record<MatchStatus, Who>>>
}

/** The course of a deal. What was declined is not offered again; what was called off may be. */
const steps = {
  offer: { to: MatchStatus.OFFERED, from: { FOUND: 'EITHER', CANCELLED: 'EITHER' } },
  accept: { to: MatchStatus.ACCEPTED, from: { OFFERED: 'OFFERED' } },
  decline: { to: MatchStatus.DECLINED, from: { FOUND: 'EITHER', OFFERED: 'OFFERED' } },
  cancel: { to: MatchStatus.CANCELLED, from: { OFFERED: 'OFFERER', ACCEPTED: 'EITHER' } },
  handOver: { to: MatchStatus.HANDED_OVER, from: { ACCEPTED: 'GIVER' } },
  complete: { to: MatchStatus.DONE, from: { HANDED_OVER: 'TAKER' } },
  rate: { to: MatchStatus.DONE, from: { DONE: 'EITHER' } },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps

/** A match as far as its course depends on it. */
export interface DealState {
  readonly status: MatchStatus
  /** The side that made the offer; null before there is one. */
  readonly offeredBy: Side | null
}

/** A step that can be taken: what the match is after it, and the sides that may take it. */
export interface Taken {
  readonly status: MatchStatus
  readonly sides: readonly Side[]
}

/**
 * Takes a step for someone who decides for `sides`.
 * @throws WrongStateError in a state without this step; ForbiddenError where it is the other side's
 */
export function takeStep(name: StepName, { status, offeredBy }: DealState, sides: readonly Side[]): Taken {
  const { to, from }: Step = steps[name]
  const who = from[status]
  if (who === undefined) throw wrongState(status)
  const may = sides.filter((side) => isWho(who, side, offeredBy))
  if (may.length === 0) throw new ForbiddenError(refusals[who])
  return { status: to, sides: may }
}

function isWho(who: Who, side: Side, offeredBy: Side | null): boolean {
  if (who === 'OFFERER') return side === offeredBy
  if (who === 'OFFERED') return side !== offeredBy
  return who === 'EITHER' || who === side
}

const refusals: Record<Who, { zh: string; en: string }> = {
  EITHER: { zh: '只有对接双方可以操作。', en: 'Only the two sides may do this.' },
  OFFERER: { zh: '须由提出方操作。', en: 'The side that made the offer has to do this.' },
  OFFERED: { zh: '须由对方操作。', en: 'The other side has to do this.' },
  GIVER: { zh: '须由资源方操作。', en: 'The side of the resource has to do this.' },
  TAKER: { zh: '须由需求方操作。', en: 'The side of the need has to do this.' },
}

function wrongState(status: MatchStatus): WrongStateError {
  return new WrongStateError(
    {
      zh: `当前状态(${statusName[status]})不能执行此操作。`,
      en: `This cannot be done: the match is ${status.toLowerCase().replace('_', ' ')}.`,
    },
    { status },
  )
}

const statusName: Record<MatchStatus, string> = {
  FOUND: '已匹配',
  OFFERED: '已提出',
  ACCEPTED: '已接受',
  HANDED_OVER: '已交付',
  DONE: '已完成',
  DECLINED: '已谢绝',
  CANCELLED: '已取消',
  LAPSED: '已失效',
}
