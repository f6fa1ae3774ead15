/** One that takes turns, since when: days are ISO dates. */
export interface Party {
  readonly id: string
  readonly since: string
}

/** A turn that was taken from a day on. */
export interface Turn {
  readonly partyId: string
  readonly from: string
}

/** Why it is somebody's turn. */
export type TurnReason = 'FIRST_TURN' | 'WAITED_LONGEST' | 'NOBODY_ELSE'

/** Who is next, and why. */
export interface NextTurn {
  readonly partyId: string
  readonly because: TurnReason
}

/** Who had the last turn; the turns may come in any order. */
export function lastTurn<T extends Turn>(turns: readonly T[]): T | null {
  return turns.reduce<T | null>((last, turn) => (last === null || turn.from > last.from ? turn : last), null)
}

/**
 * In which order parties take their next turns: who has had none first, longest standing first, then whose last turn was longest
 * ago. So turns are fair over time: among those who have been there equally long nobody gets ahead by more than one, and who
 * stood in for another does not lose the turn of its own place, since who was passed over is then the one that waits longest.
 */
export function turnOrder(parties: readonly Party[], turns: readonly Turn[]): string[] {
  const last = new Map<string, string>()
  for (const { partyId, from } of turns) if (from > (last.get(partyId) ?? '')) last.set(partyId, from)
  const key = ({ id, since }: Party) => [last.get(id) ?? '', since, id]
  return [...parties].sort((one, other) => compare(key(one), key(other))).map(({ id }) => id)
}

/** Whose turn is next: nobody's twice running while others wait. Null where nobody takes part. */
export function nextTurn(parties: readonly Party[], turns: readonly Turn[]): NextTurn | null {
  const current = lastTurn(turns)?.partyId
  const order = turnOrder(parties, turns)
  const next = order.find((id) => id !== current)
  if (next === undefined) return order[0] === undefined ? null : { partyId: order[0], because: 'NOBODY_ELSE' }
  const hasHadOne = turns.some(({ partyId }) => partyId === next)
  return { partyId: next, because: hasHadOne ? 'WAITED_LONGEST' : 'FIRST_TURN' }
}

function compare(one: readonly string[], other: readonly string[]): number {
  const place = one.findIndex((part, index) => part !== other[index])
  if (place < 0) return 0
  return one[place]! < other[place]! ? -1 : 1
}
