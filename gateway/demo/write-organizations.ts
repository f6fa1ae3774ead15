import { sql } from 'kysely'
import type { DomainEvent } from '../../shared/events/event.ts'
import { appendEvents } from '../../shared/events/outbox.ts'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { derivedId } from '../../shared/ids.ts'
import { allianceEvents } from '../../subgraphs/organizations/alliance/alliance.events.ts'
import { loadAlliances } from '../../subgraphs/organizations/alliance/alliance.load.ts'
import { type AdoptionToLoad, loadAdoption } from '../../subgraphs/organizations/charter/adoption.load.ts'
import { type CharterToLoad, loadCharter } from '../../subgraphs/organizations/charter/charter.load.ts'
import { ruleSetFor } from '../../subgraphs/organizations/charter/rule-sets/rule-sets.ts'
import { placesChangedEvents } from '../../subgraphs/organizations/organization/organization.events.ts'
import { loadOrganizations } from '../../subgraphs/organizations/organization/organization.load.ts'
import { loadRegions } from '../../subgraphs/organizations/region/region.load.ts'
import { districtEvents, routeEvents } from '../../subgraphs/organizations/route/route.events.ts'
import { loadRoutes } from '../../subgraphs/organizations/route/route.load.ts'
import { standingEvents } from '../../subgraphs/organizations/unit/standing.events.ts'
import { loadUnits } from '../../subgraphs/organizations/unit/unit.load.ts'
import { type Amended, amendedBy, charterIdOf } from './amendments.ts'
import type { AllianceFact } from './facts/alliance.ts'
import type { District } from './facts/district.ts'

type Transaction = OpenSubgraph['database']['rows']

/** Writes the district's organizations and alliances, each alliance with the charter of its kind, in one transaction. */
export async function writeOrganizations(
  { database, events }: OpenSubgraph,
  district: District,
  at: Temporal.Instant,
): Promise<void> {
  await database.rows.transaction().execute(async (tx) => {
    await loadRegions(tx, district.regions)
    const instructors = new Map(district.instructors.map(({ unitId, memberId }) => [unitId, memberId]))
    await loadUnits(
      tx,
      district.units.map((unit) => ({ ...unit, instructorId: instructors.get(unit.id) ?? null })),
    )
    const told: DomainEvent[] = placesChangedEvents(await loadOrganizations(tx, district.organizations))
    told.push(...(await standingEvents(tx, sql`select id from organizations.organization`)))
    await loadAlliances(tx, district)
    await loadRoutes(tx, district.routes, district.redDistricts)
    told.push(
      ...(await allianceEvents(
        tx,
        district.alliances.map(({ id }) => id),
      )),
    )
    told.push(...(await tieEvents(tx, district)))
    told.push(...(await loadCharters(tx, district)))
    await appendEvents(tx, database.name, told, { actor: null, at })
  })
  await events.publish()
}

async function tieEvents(tx: Transaction, { routes, redDistricts }: District): Promise<DomainEvent[]> {
  const ids = (ties: readonly { id: string }[]) => ties.map(({ id }) => id)
  return [...(await routeEvents(tx, ids(routes))), ...(await districtEvents(tx, ids(redDistricts)))]
}

async function loadCharters(tx: Transaction, { alliances, meetings }: District): Promise<DomainEvent[]> {
  const amended = amendedBy(alliances, meetings)
  const told: DomainEvent[] = []
  for (const alliance of alliances) {
    const first = charterOf(alliance)
    told.push(...(await loadCharter(tx, first)))
    const amendment = amended.get(alliance.id)
    if (!amendment) continue
    const second = { ...first, ...amendedCharter(first, amendment) }
    told.push(...(await loadCharter(tx, second)))
    await loadAdoption(tx, adoptionOf(first, amendment))
  }
  return told
}

/** The first version of its charter: the rule set of its kind, in force since the founding. */
function charterOf({ id, kind, name, foundedOn }: AllianceFact): CharterToLoad {
  const { articles, rules } = ruleSetFor(kind)
  return {
    id: charterIdOf(id, 1),
    allianceId: id,
    version: 1,
    title: `${name}章程`,
    effectiveFrom: foundedOn,
    articles: articles.map((article) => ({ ...article, chapter: null })),
    rules,
  }
}

/** The second version: one article says more. */
function amendedCharter(
  { id, title, articles }: CharterToLoad,
  { allianceId, version, article, adds, decidedOn, effectiveFrom }: Amended,
) {
  return {
    id: charterIdOf(allianceId, version),
    version,
    title: `${title}(修订)`,
    replacesId: id,
    adoptedOn: decidedOn,
    effectiveFrom,
    articles: articles.map((each) =>
      each.number === article ? { ...each, text: `${each.text}${adds}` } : each,
    ),
  }
}

function adoptionOf(first: CharterToLoad, { motion, ...amended }: Amended): AdoptionToLoad {
  const place = first.rules.findIndex((rule) => rule.kind === 'DECISION' && rule.matter === 'AMEND_CHARTER')
  const rule = first.rules[place]
  const cites = rule && {
    charterId: first.id,
    ruleId: derivedId('rule', first.id, place),
    article: rule.article,
  }
  const charterId = charterIdOf(amended.allianceId, amended.version)
  return { ...amended, charterId, motionId: motion.id, cites: cites ?? null }
}
