import { type Adjacency, adjacency, type Footprint } from '../../../shared/places/adjacency.rules.ts'

/** An alliance with what decides with which others it could form a route. */
export interface StandingAlliance extends Footprint {
  readonly id: string
  /** The routes that it is on. */
  readonly routes: readonly string[]
}

/** Two alliances, the smaller id first, and the ties between their members. */
export interface AllianceTies {
  readonly first: string
  readonly second: string
  readonly ties: number
}

/** Two alliances beside each other on a suggested route: what they have in common, and what they do together already. */
export interface RouteLink extends AllianceTies, Adjacency {
  /** 0 to 1. */
  readonly score: number
}

export interface SuggestedRoute {
  readonly allianceIds: readonly string[]
  readonly links: readonly RouteLink[]
  /** The mean of its links. */
  readonly score: number
}

const worth = { ties: 0.6, place: 0.2, trade: 0.2 } as const
/** From so many ties on, more count for nothing. */
const manyTies = 20
const mostAlliances = 4
/** A link that is worth less than this part of the first one makes no route longer. */
const weakest = 0.7

/**
 * Chains of alliances that could form a route: adjacent in place or in trade (document 3, section 3.3), with ties between their members
 * already, and not on a route together yet. The strongest link begins a chain, the strongest at any of its alliances prolongs it; each
 * alliance stands in one chain, the best for it.
 */
export function suggestRoutes(
  alliances: readonly StandingAlliance[],
  ties: readonly AllianceTies[],
): SuggestedRoute[] {
  const known = new Map(alliances.map((alliance) => [alliance.id, alliance]))
  const links = ties.flatMap((pair) => linkOf(pair, known) ?? []).sort(byScore)
  const taken = new Set<string>()
  const free = ({ first, second }: RouteLink) => !taken.has(first) && !taken.has(second)
  const routes: SuggestedRoute[] = []
  for (const link of links) {
    if (!free(link)) continue
    const route = prolonged(link, links.filter(free), known)
    for (const id of route.allianceIds) taken.add(id)
    routes.push(route)
  }
  return routes.sort(
    (one, other) => other.score - one.score || compare(one.allianceIds.join(), other.allianceIds.join()),
  )
}

function linkOf(pair: AllianceTies, known: ReadonlyMap<string, StandingAlliance>): RouteLink | undefined {
  const [one, other] = [known.get(pair.first), known.get(pair.second)]
  if (!one || !other || pair.ties === 0 || areTogether(one, other)) return undefined
  const common = adjacency(one, other)
  if (common.counties.length + common.sectors.length === 0) return undefined
  return { ...pair, ...common, score: scoreOf(pair.ties, common) }
}

function areTogether(one: StandingAlliance, other: StandingAlliance): boolean {
  return one.routes.some((route) => other.routes.includes(route))
}

function scoreOf(ties: number, { counties, sectors }: Adjacency): number {
  const done = (worth.ties * Math.min(ties, manyTies)) / manyTies
  return done + (counties.length > 0 ? worth.place : 0) + (sectors.length > 0 ? worth.trade : 0)
}

function prolonged(
  start: RouteLink,
  links: readonly RouteLink[],
  known: ReadonlyMap<string, StandingAlliance>,
): SuggestedRoute {
  const ids = [start.first, start.second]
  const chain = [start]
  const fits = (id: string) =>
    !ids.includes(id) && ids.every((other) => !areTogether(known.get(id)!, known.get(other)!))
  const nextOf = ({ first, second }: RouteLink) =>
    ids.includes(first) && fits(second) ? second : ids.includes(second) && fits(first) ? first : undefined
  while (ids.length < mostAlliances) {
    const link = links.find((each) => each.score >= weakest * start.score && nextOf(each) !== undefined)
    if (!link) break
    ids.push(nextOf(link)!)
    chain.push(link)
  }
  const score = chain.reduce((sum, link) => sum + link.score, 0) / chain.length
  return { allianceIds: ids, links: chain, score }
}

function byScore(one: RouteLink, other: RouteLink): number {
  return other.score - one.score || compare(one.first, other.first) || compare(one.second, other.second)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
