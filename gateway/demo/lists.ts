import { type Affinity, lacked, offered } from './affinities.ts'
import { addDays, latest, moment } from './calendar.ts'
import { catalogue, type Subject } from './catalogue.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { MembershipFact } from './facts/alliance.ts'
import type { NeedFact, ResourceFact } from './facts/list.ts'
import type { Territory } from './territory.ts'

const resourceCount = 600
const needCount = 400

/** Where lists are drawn from. */
export interface Market {
  ground: Ground
  territory: Territory
  directory: Directory
  memberships: readonly MembershipFact[]
}

/** What the members of the alliances offer, published in the last ten months. */
export function makeResources(market: Market): ResourceFact[] {
  const chance = new Chance(market.ground, 'resources')
  const terms: Terms = { prefix: 'resource', affinity: offered, days: 300, texts: (s) => [s.offers, s.offer] }
  return Array.from({ length: resourceCount }, () => listed(chance, market, terms))
}

/** What they lack, published in the last five months, to be claimed within three to six months of that. */
export function makeNeeds(market: Market): NeedFact[] {
  const chance = new Chance(market.ground, 'needs')
  const terms: Terms = { prefix: 'need', affinity: lacked, days: 150, texts: (s) => [s.wants, s.want] }
  return Array.from({ length: needCount }, () => {
    const need = listed(chance, market, terms)
    return { ...need, claimBy: addDays(need.publishedAt.slice(0, 10), chance.int(90, 180)) }
  })
}

interface Terms {
  prefix: string
  affinity: Affinity
  /** Published at most so many days ago. */
  days: number
  /** The titles and the description that the list takes from a subject. */
  texts(subject: Subject): readonly [titles: readonly string[], description: string]
}

function listed(chance: Chance, market: Market, { prefix, affinity, days, texts }: Terms): ResourceFact {
  const { ground, territory, directory } = market
  const member = chance.pick(market.memberships.filter(({ until }) => until === null))
  const organization = directory.organization(member.organizationId)
  const likely = affinity[directory.unitOf(organization)?.kind ?? 'AGENCY']
  const category = chance.pick(likely)
  const subject = chance.pick(catalogue.filter((each) => each.category === category))
  const quantity = quantityOf(chance, subject)
  const place = territory.fullName(organization.regionCode)
  const fill = (text: string) => text.replaceAll('{q}', String(quantity)).replaceAll('{p}', place)
  const [titles, description] = texts(subject)
  const date = chance.date(latest(member.since, addDays(ground.today, -days)), addDays(ground.today, -1))
  return {
    id: chance.id(prefix),
    organizationId: organization.id,
    allianceId: member.allianceId,
    title: fill(titled(chance, chance.pick(titles), subject.unit)),
    category,
    description: fill(description),
    quantity,
    unit: subject.unit,
    publishedAt: moment(date, chance.int(8 * 60, 18 * 60)),
  }
}

function quantityOf(chance: Chance, { quantity: [least, most, step] }: Subject): number {
  return least + step * chance.int(0, Math.floor((most - least) / step))
}

/** Says a bare title as offices do: as it is, with the amount, or with the place. */
function titled(chance: Chance, title: string, unit: string): string {
  if (/\{[qp]\}/.test(title)) return title
  return chance.pick([title, `${title}（{q}${unit}）`, `{p}${title}`])
}
