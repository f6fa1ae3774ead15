import type { DivisionLevel } from '../../subgraphs/organizations/region/data/divisions.ts'
import type { RegionFact } from './facts/organization.ts'
import { placeName, within } from './places.ts'

/** The regions of one city, by level and by code. */
export class Territory {
  readonly counties: readonly RegionFact[]
  readonly townships: readonly RegionFact[]
  readonly villages: readonly RegionFact[]
  readonly #names: ReadonlyMap<string, string>

  constructor(regions: readonly RegionFact[]) {
    const at = (level: DivisionLevel) => regions.filter((region) => region.level === level)
    this.counties = at('COUNTY')
    this.townships = at('TOWNSHIP')
    this.villages = at('VILLAGE')
    this.#names = new Map(regions.map(({ code, name }) => [code, name]))
  }

  /** The name of the county, the city or the province with this code. */
  nameOf(code: string): string {
    const name = this.#names.get(code)
    if (name === undefined) throw new RangeError(`no region ${code}`)
    return name
  }

  /** The name by which a place is known in the city: 红山区西屯街道, 红山区西屯街道团结社区. */
  fullName(code: string): string {
    if (code.length <= 6) return this.nameOf(code)
    const above = this.fullName(code.slice(0, -3))
    return within(above, code.length === 9 ? this.nameOf(code) : placeName(this.nameOf(code)))
  }

  townshipsIn(county: string): RegionFact[] {
    return this.townships.filter(({ code }) => code.startsWith(county))
  }
}
