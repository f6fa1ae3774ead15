import type { OrganizationFact, UnitKind } from './facts/organization.ts'
import { townshipKind } from './places.ts'
import { organizationName, type Register } from './register.ts'
import type { Territory } from './territory.ts'

/** The committee of a whole field (系统) in a county or the city, above the units of some kinds. */
interface Field {
  name: string
  kinds: readonly UnitKind[]
  founded: readonly [string, string]
}

const fields: readonly Field[] = [
  { name: '直属机关', kinds: ['AGENCY', 'MILITARY'], founded: ['1985-01-01', '1988-12-31'] },
  { name: '教育系统', kinds: ['SCHOOL'], founded: ['1985-01-01', '1992-12-31'] },
  { name: '卫生健康系统', kinds: ['HOSPITAL'], founded: ['1985-01-01', '1992-12-31'] },
  {
    name: '非公有制经济组织和社会组织',
    kinds: ['COMPANY', 'COOPERATIVE', 'SOCIAL_ORGANIZATION'],
    founded: ['2009-01-01', '2013-12-31'],
  },
]

/** The committees that others stand under: the root, the counties', the townships', and those of a field. */
export class Hierarchy {
  readonly root: OrganizationFact
  readonly #byRegion = new Map<string, OrganizationFact>()
  readonly #byField = new Map<string, OrganizationFact>()

  constructor(register: Register, territory: Territory) {
    this.root = register.found({
      name: '赤峰市党建工作委员会（演示）',
      kind: 'WORK_COMMITTEE',
      superior: null,
      regionCode: '1504',
      founded: ['1983-12-01', '1983-12-31'],
    })
    this.#foundFields(register, '1504', '赤峰市', this.root)
    for (const { code, name } of territory.counties) this.#foundCounty(register, code, name)
    for (const { code, name } of territory.townships) this.#foundTownship(register, territory, code, name)
  }

  /** The committee of a county or township. */
  of(regionCode: string): OrganizationFact {
    return found(this.#byRegion, regionCode)
  }

  /** The committee above the units of a kind in a county, or in the city. */
  ofField(regionCode: string, kind: UnitKind): OrganizationFact {
    return found(this.#byField, `${regionCode} ${kind}`)
  }

  #foundCounty(register: Register, code: string, name: string): void {
    const committee = register.found({
      name: `${name}党建工作委员会`,
      kind: 'WORK_COMMITTEE',
      superior: this.root,
      regionCode: code,
      founded: ['1984-01-01', '1984-12-31'],
    })
    this.#byRegion.set(code, committee)
    this.#foundFields(register, code, name, committee)
  }

  #foundFields(register: Register, code: string, place: string, superior: OrganizationFact): void {
    for (const { name, kinds, founded } of fields) {
      const kind = 'WORK_COMMITTEE'
      const committee = register.found({
        name: organizationName(place + name, kind),
        kind,
        superior,
        regionCode: code,
        founded,
      })
      for (const unitKind of kinds) this.#byField.set(`${code} ${unitKind}`, committee)
    }
  }

  #foundTownship(register: Register, territory: Territory, code: string, name: string): void {
    const kind = townshipKind(name) === 'TOWNSHIP' ? 'COMMITTEE' : 'WORK_COMMITTEE'
    const committee = register.found({
      name: organizationName(territory.fullName(code), kind),
      kind,
      superior: this.of(code.slice(0, 6)),
      regionCode: code,
      founded: townshipKind(name) === 'PARK' ? ['2003-01-01', '2012-12-31'] : ['1985-01-01', '1995-12-31'],
    })
    this.#byRegion.set(code, committee)
  }
}

function found(organizations: ReadonlyMap<string, OrganizationFact>, key: string): OrganizationFact {
  const organization = organizations.get(key)
  if (!organization) throw new RangeError(`no committee for ${key}`)
  return organization
}
