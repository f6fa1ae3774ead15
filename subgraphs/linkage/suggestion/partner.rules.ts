/** What is known of two organizations that have no tie yet. */
export interface PartnerFacts {
  readonly id: string
  /** The kinds of which this one has open needs, and the other open resources; and the other way round. */
  readonly has: readonly string[]
  readonly needs: readonly string[]
  /** How many have ties with both. */
  readonly commonPartners: number
  readonly sameAlliance: boolean
  /** How many digits of their region codes are the same, from the first on. */
  readonly nearness: number
}

export interface SuggestedPartner extends PartnerFacts {
  /** 0 to 1. */
  readonly score: number
}

const worth = { fits: 0.5, partners: 0.3, alliance: 0.1, place: 0.1 } as const
/** From so many on, more count for nothing. */
const manyFits = 3
const manyPartners = 5
/** How long the official codes of counties and townships are. */
export const digitsOfCounty = 6
export const digitsOfTownship = 9

/**
 * Organizations that should meet: one has what the other needs, or others work with both; that they are in one alliance or near each other
 * makes it easier, and is no reason by itself.
 */
export function suggestPartners(facts: readonly PartnerFacts[], first: number): SuggestedPartner[] {
  return facts
    .filter(({ has, needs, commonPartners }) => has.length + needs.length + commonPartners > 0)
    .map((each) => ({ ...each, score: scoreOf(each) }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, first)
}

function scoreOf({ has, needs, commonPartners, sameAlliance, nearness }: PartnerFacts): number {
  const share = (count: number, many: number) => Math.min(count, many) / many
  return (
    worth.fits * share(has.length + needs.length, manyFits) +
    worth.partners * share(commonPartners, manyPartners) +
    (sameAlliance ? worth.alliance : 0) +
    worth.place * placeOf(nearness)
  )
}

/** All in one township, half in one county. */
function placeOf(nearness: number): number {
  return nearness >= digitsOfTownship ? 1 : nearness >= digitsOfCounty ? 0.5 : 0
}
