import type { RegionFact } from './facts/organization.ts'
import { isGacha, placeKind, townshipKind } from './places.ts'
import type { Territory } from './territory.ts'
import type { UnitDraft } from './unit-draft.ts'

/** The committees of villages, gachas and communities, and the offices of townships and streets. */
export function territorialUnits(territory: Territory): UnitDraft[] {
  return [
    ...territory.villages.flatMap((village) => committee(territory, village)),
    ...territory.townships.flatMap((township) => administration(territory, township)),
  ]
}

const community = {
  kind: 'COMMUNITY',
  sector: 'SOCIAL_SERVICE',
  employees: [6, 18],
  founded: ['1996-01-01', '2012-12-31'],
} as const
const village = { kind: 'VILLAGE', employees: [4, 9], founded: ['1984-01-01', '2001-12-31'] } as const

function committee(territory: Territory, { code, name }: RegionFact): UnitDraft[] {
  const place = territory.fullName(code)
  const kind = placeKind(name)
  if (kind === 'VIRTUAL') return []
  if (kind === 'COMMUNITY') return [{ ...community, name: `${place}居民委员会`, regionCode: code }]
  return [
    {
      ...village,
      name: place + (place.endsWith('村') ? '民委员会' : '村民委员会'),
      regionCode: code,
      sector: isGacha(name) ? 'ANIMAL_HUSBANDRY' : 'AGRICULTURE',
    },
  ]
}

function administration(territory: Territory, { code, name }: RegionFact): UnitDraft[] {
  const kind = townshipKind(name)
  if (kind === 'PARK') return []
  return [
    {
      name: territory.fullName(code) + (kind === 'STREET' ? '办事处' : '人民政府'),
      kind: 'AGENCY',
      regionCode: code,
      sector: 'GOVERNMENT',
      employees: [18, 60],
      founded: ['1984-01-01', '1995-12-31'],
    },
  ]
}
