import type { Bilingual } from '../../../shared/errors.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { summarize } from '../charter/rule-summary.ts'
import { countOn, tiersWithSeat } from '../tier/tier.rules.ts'

/** What is counted: the holders of a kind of office in each body, the seats of the council, the members on each tier. */
export interface Counts {
  readonly bodies: readonly { readonly id: string; readonly kind: string; readonly seats: number }[]
  readonly holders: readonly { readonly bodyId: string; readonly kind: string; readonly count: number }[]
  readonly tiers: Readonly<Record<string, number>>
}

/** A number of seats that is not what the charter gives. */
export interface Shortfall {
  readonly has: number
  readonly min: number
  readonly max: number
  readonly article: string
  readonly says: Bilingual
  /** The body, where it is one body's. */
  readonly bodyId: string | null
}

/** Offices that each body of a kind has. */
const perBody: Readonly<Record<string, string>> = { COMMITTEE_CHAIR: 'COMMITTEE', BRANCH_CHAIR: 'BRANCH' }

/** Where the numbers are not within what the charter's rules of seats give (documents 1 and 2: one president, two chairs a committee, 5–7 chair units). */
export function shortfalls(rules: readonly CharterRule[], counts: Counts): Shortfall[] {
  return rulesOf(rules, 'SEATS').flatMap((rule) =>
    countsOf(rule.of, counts)
      .filter(({ has }) => has < rule.min || has > rule.max)
      .map((counted) => ({
        ...counted,
        min: rule.min,
        max: rule.max,
        article: rule.article,
        says: summarize(rule),
      })),
  )
}

function countsOf(of: string, { bodies, holders, tiers }: Counts): { has: number; bodyId: string | null }[] {
  if (tiersWithSeat[of]) return [{ has: countOn(tiersWithSeat[of], tiers), bodyId: null }]
  if (of === 'COUNCIL_SEAT')
    return bodies
      .filter(({ kind }) => kind === 'COUNCIL')
      .map(({ id, seats }) => ({ has: seats, bodyId: id }))
  const own = holders.filter(({ kind }) => kind === of)
  if (!perBody[of]) return [{ has: own.reduce((sum, { count }) => sum + count, 0), bodyId: null }]
  return bodies
    .filter(({ kind }) => kind === perBody[of])
    .map(({ id }) => ({ has: own.find(({ bodyId }) => bodyId === id)?.count ?? 0, bodyId: id }))
}
