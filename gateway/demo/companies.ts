import { addDays } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { RegionFact, Sector, UnitFact } from './facts/organization.ts'
import { inventedName, tradeName } from './names.ts'
import { townshipKind } from './places.ts'
import type { Territory } from './territory.ts'

const count = 440

const sectors: readonly (readonly [Sector, share: number])[] = [
  ['MANUFACTURING', 20],
  ['AGRICULTURE', 14],
  ['ANIMAL_HUSBANDRY', 14],
  ['ENERGY', 14],
  ['TRADE', 12],
  ['LOGISTICS', 8],
  ['TOURISM', 8],
  ['CONSTRUCTION', 7],
  ['FINANCE', 3],
]

/** The companies: a good third in the parks, most of them in the few large ones; many small, a few large. */
export function makeCompanies(ground: Ground, territory: Territory): UnitFact[] {
  const chance = new Chance(ground, 'companies')
  const parks = territory.townships.filter(({ name }) => townshipKind(name) === 'PARK')
  const taken = new Set<string>()
  return Array.from({ length: count }, () => {
    const place = chance.happens(0.4)
      ? chance.weighted(parks, (_, index) => 1 / (index + 1))
      : chance.pick(territory.townships)
    const company = makeCompany(chance, territory, place, taken)
    return { ...company, foundedOn: chance.date('1998-01-01', addDays(ground.today, -500)) }
  })
}

function makeCompany(
  chance: Chance,
  territory: Territory,
  { code }: RegionFact,
  taken: Set<string>,
): Omit<UnitFact, 'foundedOn'> {
  const [sector] = chance.weighted(sectors, ([, share]) => share)
  return {
    id: chance.id('unit'),
    name: unusedName(chance, territory.nameOf(code.slice(0, 6)), sector, taken),
    kind: 'COMPANY',
    regionCode: code,
    sector,
    employeeCount: Math.round(8 * Math.exp(4.6 * chance.float() ** 1.5)),
    demo: true,
  }
}

function unusedName(chance: Chance, county: string, sector: Sector, taken: Set<string>): string {
  for (;;) {
    const name = `${county}${inventedName(chance)}${tradeName(chance, sector)}有限公司`
    if (!taken.has(name)) {
      taken.add(name)
      return name
    }
  }
}
