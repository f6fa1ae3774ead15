import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Log, Told } from './platform.ts'

export const extent = { organizations: 20_000, districts: 100, ties: 1_000_000, months: 36 } as const

const inDistrict = extent.organizations / extent.districts
const placesPerEvent = 500
const generator = xoroshiro128plus(1504)
const chance = () => uniformFloat32(generator)
const below = (bound: number) => Math.floor(chance() * bound)
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)

/** Another subgraph's log, in memory: what is measured is what linkage makes of it. */
function logOf(source: string, events: readonly Told[]): Log {
  const recorded = events.map((event, place) => ({
    ...event,
    id: `event_${source}${place}`,
    source,
    position: place + 1,
    at: '2026-01-01T00:00:00Z',
    actor: null,
  }))
  return {
    source,
    head: async () => recorded.length,
    read: async (after, limit) => recorded.slice(after, after + limit),
    onAppend: () => () => undefined,
  }
}

const organization = (number: number) => `org_${String(number).padStart(26, '0')}`
const alliance = (number: number) => `alliance_${String(number).padStart(26, '0')}`

/** 20,000 organizations, two hundred to an alliance, and each alliance a district of its own. */
export function organizationsLog(): Log {
  const places = numbers(extent.organizations).map((number) => {
    const id = organization(number)
    return {
      id,
      name: id,
      kind: 'BRANCH',
      superiorId: null,
      path: [id],
      inside: [id],
      regionCode: '150402',
      active: true,
    }
  })
  const inBatches = numbers(places.length / placesPerEvent).map((batch) => ({
    kind: 'places.changed',
    about: {},
    data: { places: places.slice(batch * placesPerEvent, (batch + 1) * placesPerEvent) },
  }))
  return logOf('organizations', [...inBatches, ...numbers(extent.districts).flatMap(districtEvents)])
}

function districtEvents(district: number): Told[] {
  const members = numbers(inDistrict).map((number) => organization(district * inDistrict + number))
  const since = '2020-01-01'
  const memberships = members.map((organizationId) => ({
    id: `membership_${organizationId}`,
    organizationId,
    since,
    until: null,
  }))
  const id = `district_${String(district).padStart(26, '0')}`
  const links = { alliances: [{ id: alliance(district), since, until: null }], routes: [] }
  return [
    { kind: 'alliance.changed', about: {}, data: { id: alliance(district), memberships } },
    {
      kind: 'district.changed',
      about: {},
      data: { id, name: id, foundedOn: since, dissolvedOn: null, ...links },
    },
  ]
}

/** Acts of two to six organizations that make a million ties in three years: seven in ten within a district, two with the next one. */
export function activitiesLog(): Log {
  const events: Told[] = []
  for (let ties = 0; ties < extent.ties; ) {
    const size = extent.ties - ties < 15 ? 2 : 2 + below(5)
    events.push(act(events.length, size))
    ties += (size * (size - 1)) / 2
  }
  return logOf('activities', events)
}

function act(number: number, size: number): Told {
  const home = below(extent.districts)
  const far = chance()
  const other = far < 0.7 ? home : far < 0.9 ? (home + 1) % extent.districts : below(extent.districts)
  const members = new Set<string>()
  while (members.size < size)
    members.add(organization((members.size % 2 ? other : home) * inDistrict + below(inDistrict)))
  const month = below(extent.months)
  const on = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  const activity = `activity_${String(number).padStart(26, '0')}`
  return {
    kind: 'activity.closed',
    about: { activity, organization: [...members], alliance: alliance(home) },
    data: { on, regionCode: '150402', allianceId: alliance(home) },
  }
}
