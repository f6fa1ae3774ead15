import { addMonths, daysBetween, latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { AllianceFact, BodyFact, MembershipFact, OfficeFact } from './facts/alliance.ts'
import type { IsoDate } from './facts/date.ts'
import { type OfficePlan, officePlans } from './office-plans.ts'

/** The offices of all alliances: who holds them, and who held an elected one in the term before. */
export function makeOffices(
  ground: Ground,
  directory: Directory,
  alliances: readonly AllianceFact[],
  bodies: readonly BodyFact[],
  memberships: readonly MembershipFact[],
): OfficeFact[] {
  const chance = new Chance(ground, 'offices')
  const membershipOf = new Map(memberships.map((membership) => [membership.id, membership]))
  const allianceOf = new Map(alliances.map((alliance) => [alliance.id, alliance]))
  const offices = bodies.flatMap((body) => {
    const alliance = allianceOf.get(body.allianceId)!
    const seats = body.membershipIds.map((id) => membershipOf.get(id)!)
    const plans = officePlans[alliance.kind].filter((plan) => plan.body === body.kind)
    return plans.flatMap((plan) => holders(chance, ground, directory, { plan, body, alliance, seats }))
  })
  return putOff(ground, offices)
}

/** The election to one office of a year has been put off: its term ended a month ago (document 1, article 12). */
function putOff({ today }: Ground, offices: readonly OfficeFact[]): OfficeFact[] {
  const late = offices.findLast(({ kind, until, termEndsOn }) => {
    return kind === 'EXECUTIVE_VICE_PRESIDENT' && until === null && termEndsOn !== null
  })
  const over = { since: addMonths(today, -13), termEndsOn: addMonths(today, -1) }
  return offices.map((office) => (office === late ? { ...office, ...over } : office))
}

interface Place {
  plan: OfficePlan
  body: BodyFact
  alliance: AllianceFact
  seats: readonly MembershipFact[]
}

function holders(chance: Chance, { today }: Ground, directory: Directory, place: Place): OfficeFact[] {
  const { plan, alliance, seats } = place
  const start = termStart(alliance.foundedOn, plan.years, today)
  const holding = seats.slice(plan.from, plan.from + plan.holders)
  const present = holding.map((seat) => office(chance, directory, place, seat, start, null))
  const former = seats[plan.from + plan.holders]
  if (plan.appointment === 'EX_OFFICIO' || start === alliance.foundedOn || !former) return present
  const before = addMonths(start, -12 * plan.years!)
  return former.since < start
    ? [office(chance, directory, place, former, before, start), ...present]
    : present
}

/** When the term that runs on `today` began, the first having begun with the alliance. */
function termStart(foundedOn: IsoDate, years: number | null, today: IsoDate): IsoDate {
  let start = foundedOn
  while (years !== null && daysBetween(addMonths(start, 12 * years), today) >= 0)
    start = addMonths(start, 12 * years)
  return start
}

function office(
  chance: Chance,
  directory: Directory,
  { plan: { title, kind, years, appointment }, body }: Place,
  { organizationId, representativeId, since: joined }: MembershipFact,
  start: IsoDate,
  until: IsoDate | null,
): OfficeFact {
  const speakers = directory.speakersOf(directory.organization(organizationId))
  const holder = speakers.find(({ id }) => id === representativeId) ?? speakers[0]!
  return {
    id: chance.id('office'),
    bodyId: body.id,
    title,
    kind,
    holderMemberId: holder.id,
    holderOrganizationId: organizationId,
    since: latest(start, joined),
    until,
    termEndsOn: years === null ? null : addMonths(start, 12 * years),
    appointment,
  }
}
