import type { IsoDate } from './facts/date.ts'
import type { UnitFact } from './facts/organization.ts'
import type { Hierarchy } from './hierarchy.ts'
import { organizationName, type Register } from './register.ts'
import type { Territory } from './territory.ts'

/** Joint branches for some companies without one: three to five of one county together, under their township. */
export function foundJointBranches(
  register: Register,
  hierarchy: Hierarchy,
  territory: Territory,
  companies: readonly UnitFact[],
  lately: IsoDate,
): void {
  const willing = companies.filter(() => register.chance.happens(0.35))
  for (const { code, name } of territory.counties) {
    const left = willing.filter(({ regionCode }) => regionCode.startsWith(code))
    for (let number = 1; left.length >= 3; number++) {
      const units = left.splice(0, register.chance.int(3, 5))
      const regionCode = units[0]!.regionCode
      register.found({
        name: organizationName(`${name}非公企业第${number}`, 'JOINT_BRANCH'),
        kind: 'JOINT_BRANCH',
        superior: hierarchy.of(regionCode),
        units,
        regionCode,
        founded: ['2012-01-01', lately],
      })
    }
  }
}
