import { type Bilingual, DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { nextTurn, type Party, type TurnReason, turnOrder } from '../../../shared/rotation.rules.ts'

/** Who may have a turn, and since when (an ISO date). */
export type Candidate = Pick<Party, 'id' | 'since'>

/** A turn that somebody had, on a day (an ISO date). */
export interface Taken {
  readonly organizationId: string
  readonly on: string
}

/** Those who may have a turn in the order in which they come, and why the first is next. */
export interface Line {
  readonly ids: readonly string[]
  readonly because: TurnReason | null
  /** The day of the last turn of the first. */
  readonly lastOn: string | null
}

/**
 * Fair over time, and nobody twice running while others wait (document 2, articles 4(3) and 5(2)). Turns come in the order in which
 * they were taken, also those of one day.
 */
export function lineFor(candidates: readonly Candidate[], taken: readonly Taken[]): Line {
  const turns = taken.map(({ organizationId, on }, index) => ({
    partyId: organizationId,
    from: `${on} ${String(index).padStart(6, '0')}`,
  }))
  const next = nextTurn(candidates, turns)
  if (!next) return { ids: [], because: null, lastOn: null }
  const last = taken.at(-1)?.organizationId
  const others = turnOrder(candidates, turns).filter((id) => id !== next.partyId && id !== last)
  const ids = [next.partyId, ...others, ...(isAmong(candidates, last, next.partyId) ? [last!] : [])]
  const lastOn = taken.findLast(({ organizationId }) => organizationId === next.partyId)?.on ?? null
  return { ids, because: next.because, lastOn }
}

function isAmong(candidates: readonly Candidate[], id: string | undefined, next: string): boolean {
  return id !== next && candidates.some((candidate) => candidate.id === id)
}

/** The charter lets nobody take turns at this. */
export class NoRotationError extends DomainError {
  readonly code = 'NO_ROTATION'
  override readonly field = 'of'

  constructor() {
    super({ zh: '章程未规定该事项轮值。', en: 'The charter lets nobody take turns at this.' })
  }
}

/** Nobody may have a turn. */
export class NobodyInTurnError extends DomainError {
  readonly code = 'NOBODY_IN_TURN'

  constructor() {
    super({ zh: '没有可轮值的单位。', en: 'There is nobody whose turn it could be.' })
  }
}

/**
 * Who has the turn: who is next, or another who stands in with a reason. Who is replaced keeps its place; nobody stands in twice
 * running while somebody else could.
 */
export function turnFor(
  { ids }: Line,
  last: string | undefined,
  named: string | null,
): { readonly organizationId: string; readonly insteadOf: string | null } {
  const next = ids[0]
  if (next === undefined) throw new NobodyInTurnError()
  if (named === null || named === next) return { organizationId: next, insteadOf: null }
  if (!ids.includes(named))
    throw new InvalidInputError('organizationId', {
      zh: '该单位不在轮值单位之列。',
      en: 'It is not among those who take turns.',
    })
  const couldOthers = ids.some((id) => id !== named && id !== next)
  if (named === last && couldOthers)
    throw new InvalidInputError('organizationId', {
      zh: '该单位刚轮值过,其他单位可替补。',
      en: 'It had the last turn, and others could stand in.',
    })
  return { organizationId: named, insteadOf: next }
}

/** A turn begins when the one before has been handed over, and is handed over once. */
export function checkHandedOver(wanted: boolean, isHandedOver: boolean): void {
  if (wanted === isHandedOver) return
  throw new WrongStateError(
    wanted
      ? { zh: '上一轮值尚未交接。', en: 'The turn before has not been handed over.' }
      : { zh: '该轮值已交接。', en: 'The turn has been handed over.' },
  )
}

/** Why the first in line is next, citing the article. */
export function reasonFor(
  { because, lastOn }: Line,
  articleNumber: string,
  { zh, en }: Bilingual,
): Bilingual | null {
  if (because === null) return null
  const why = whyWords(because, lastOn)
  return {
    zh: `第 ${articleNumber} 条规定${zh}轮流承担;${why.zh}。`,
    en: `Article ${articleNumber} has ${en} done in turn; ${why.en}.`,
  }
}

function whyWords(because: TurnReason, lastOn: string | null): Bilingual {
  if (because === 'FIRST_TURN')
    return { zh: '该单位尚未承担过,且加入最早', en: 'it has had no turn yet, and has been there longest' }
  if (because === 'NOBODY_ELSE') return { zh: '没有其他单位', en: 'there is nobody else' }
  return {
    zh: `该单位上次承担是 ${lastOn},等候最久`,
    en: `its last turn was on ${lastOn}, and nobody has waited longer`,
  }
}
