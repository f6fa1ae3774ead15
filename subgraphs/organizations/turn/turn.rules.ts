import type { Bilingual } from '../../../shared/errors.ts'
import {
  lastTurn,
  type NextTurn,
  nextTurn,
  type Party,
  type Turn,
  type TurnReason,
} from '../../../shared/rotation.rules.ts'
import type { RuleOf } from '../charter/charter.rules.ts'
import { periodEnd } from '../charter/period.rules.ts'
import { NotInTurnError, TurnNotOverError, TwiceRunningError } from './turn.errors.ts'

export type RotationRule = RuleOf<'ROTATION'>

/** The first day after the present turn; null where the charter sets no time, or nobody has had one. */
export function turnEnds({ period }: RotationRule, turns: readonly Turn[]): string | null {
  const last = lastTurn(turns)
  return period && last ? periodEnd(last.from, period) : null
}

/** A turn as it is to be taken. */
export interface Taking {
  /** None where it takes no part. */
  readonly partyId: string | null
  readonly on: string
  /** Why it is not the next one's, or before the present turn is over; empty where nothing was said. */
  readonly reason: string
}

/**
 * Who is next takes over once the present turn is over. That somebody stands in, or takes over early, needs a reason; that one has
 * two turns running while others wait is refused whatever the reason. Answers why it was the taker's turn; null for who stands in.
 */
export function checkTurn(
  rule: RotationRule,
  { partyId, on, reason }: Taking,
  { parties, turns }: { readonly parties: readonly Party[]; readonly turns: readonly Turn[] },
): TurnReason | null {
  const next = nextTurn(parties, turns)
  if (!next || !parties.some(({ id }) => id === partyId))
    throw new NotInTurnError(rule, { zh: '该成员不参加此轮值。', en: 'The member takes no part in it.' })
  if (lastTurn(turns)?.partyId === partyId && next.because !== 'NOBODY_ELSE')
    throw new TwiceRunningError(rule, {
      zh: '其他单位尚在等候,不得连任。',
      en: 'Others wait: nobody has two turns running.',
    })
  const ends = turnEnds(rule, turns)
  if (ends !== null && on < ends && reason === '')
    throw new TurnNotOverError(rule, {
      zh: `本轮至 ${ends} 届满,提前交接请说明理由。`,
      en: `The turn is over on ${ends}: say why before.`,
    })
  if (next.partyId === partyId) return next.because
  if (reason === '')
    throw new NotInTurnError(rule, {
      zh: '未轮到该成员,代行请说明理由。',
      en: 'It is another’s turn: say why it stands in.',
    })
  return null
}

const because: Record<TurnReason, Bilingual> = {
  FIRST_TURN: {
    zh: '尚未轮值过,且在未轮值者中加入最早',
    en: 'it has had no turn, and is longest there of those',
  },
  WAITED_LONGEST: { zh: '距上次轮值时间最久', en: 'its last turn is the longest ago' },
  NOBODY_ELSE: { zh: '没有其他单位参加轮值', en: 'nobody else takes part' },
}

/** One sentence that says who is next and why. */
export function nextText(next: NextTurn | null, name: string): Bilingual {
  if (!next) return { zh: '没有单位参加轮值。', en: 'Nobody takes part.' }
  const { zh, en } = because[next.because]
  return { zh: `下一轮:${name},因其${zh}。`, en: `Next is ${name}, because ${en}.` }
}
