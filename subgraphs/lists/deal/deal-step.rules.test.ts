import { describe, expect, test } from 'vitest'
import { MatchStatus } from '../match/match-status.ts'
import { type Side, type StepName, takeStep } from './deal-step.rules.ts'

type Cell = MatchStatus | 'WRONG_STATE' | 'FORBIDDEN'

/** Who asks: the side that made the offer is the giver. Someone may run both sides, or neither. */
const askers: Record<string, readonly Side[]> = {
  giver: ['GIVER'],
  taker: ['TAKER'],
  both: ['GIVER', 'TAKER'],
  nobody: [],
}
const order = ['giver', 'taker', 'both', 'nobody']

/** Every step in every state in which somebody can take it: what comes of it for each asker, in that order. */
const table: Record<StepName, Partial<Record<MatchStatus, readonly Cell[]>>> = {
  offer: {
    FOUND: [MatchStatus.OFFERED, MatchStatus.OFFERED, MatchStatus.OFFERED, 'FORBIDDEN'],
    CANCELLED: [MatchStatus.OFFERED, MatchStatus.OFFERED, MatchStatus.OFFERED, 'FORBIDDEN'],
  },
  accept: { OFFERED: ['FORBIDDEN', MatchStatus.ACCEPTED, MatchStatus.ACCEPTED, 'FORBIDDEN'] },
  decline: {
    FOUND: [MatchStatus.DECLINED, MatchStatus.DECLINED, MatchStatus.DECLINED, 'FORBIDDEN'],
    OFFERED: ['FORBIDDEN', MatchStatus.DECLINED, MatchStatus.DECLINED, 'FORBIDDEN'],
  },
  cancel: {
    OFFERED: [MatchStatus.CANCELLED, 'FORBIDDEN', MatchStatus.CANCELLED, 'FORBIDDEN'],
    ACCEPTED: [MatchStatus.CANCELLED, MatchStatus.CANCELLED, MatchStatus.CANCELLED, 'FORBIDDEN'],
  },
  handOver: { ACCEPTED: [MatchStatus.HANDED_OVER, 'FORBIDDEN', MatchStatus.HANDED_OVER, 'FORBIDDEN'] },
  complete: { HANDED_OVER: ['FORBIDDEN', MatchStatus.DONE, MatchStatus.DONE, 'FORBIDDEN'] },
  rate: { DONE: [MatchStatus.DONE, MatchStatus.DONE, MatchStatus.DONE, 'FORBIDDEN'] },
}

function outcome(step: StepName, status: MatchStatus, asker: string, offeredBy: Side = 'GIVER'): Cell {
  try {
    return takeStep(step, { status, offeredBy }, askers[asker]!).status
  } catch (error) {
    return (error as { code: Cell }).code
  }
}

describe.each(Object.keys(table) as StepName[])('%s', (step) => {
  describe.each(Object.values(MatchStatus))('when %s', (status) => {
    test.each(order.map((asker, place) => [asker, table[step][status]?.[place] ?? 'WRONG_STATE'] as const))(
      'by %s: %s',
      (asker, expected) => {
        expect(outcome(step, status, asker)).toBe(expected)
      },
    )
  })
})

test('whose offer it was turns with the side that made it', () => {
  for (const step of ['accept', 'decline', 'cancel'] as const) {
    const state = MatchStatus.OFFERED
    expect(outcome(step, state, 'giver', 'TAKER')).toBe(outcome(step, state, 'taker', 'GIVER'))
    expect(outcome(step, state, 'taker', 'TAKER')).toBe(outcome(step, state, 'giver', 'GIVER'))
  }
})

test('it says which sides may, so that who runs both acts for the right one', () => {
  const state = { status: MatchStatus.OFFERED, offeredBy: 'GIVER' } as const
  expect(takeStep('accept', state, ['GIVER', 'TAKER']).sides).toEqual(['TAKER'])
  expect(takeStep('cancel', state, ['GIVER', 'TAKER']).sides).toEqual(['GIVER'])
})
