import type { Division } from '../../subgraphs/organizations/region/data/divisions.ts'
import type { RegionFact } from './facts/organization.ts'

/** Every division as a region. */
export function makeRegions(divisions: readonly Division[]): RegionFact[] {
  return divisions.map((division) => ({ id: `reg_${division.code}`, ...division }))
}

export type PlaceKind = 'VILLAGE' | 'COMMUNITY' | 'VIRTUAL'

/** Whether a division of the lowest level is a village, a community, or stands only in the statistics of a park. */
export function placeKind(name: string): PlaceKind {
  if (name.includes('虚拟')) return 'VIRTUAL'
  return /(社区|生活区|筹备处)$/.test(placeName(name)) ? 'COMMUNITY' : 'VILLAGE'
}

/** The place that a village's or community's committee is named after: 五三村委会 is the committee of 五三村. */
export function placeName(name: string): string {
  return name
    .replace(/村?(村民委员会|村委会)$/, '村')
    .replace(/(社区)?(居民)?(居民委员会|居委会|社区委员会)$/, '社区')
    .replace(/嘎查村$/, '嘎查')
}

/** Whether the place is a gacha (嘎查), the village of the Mongolian pastures. */
export function isGacha(name: string): boolean {
  return placeName(name).endsWith('嘎查')
}

/** What a township-level division is: a street, a township, or a park with a committee of its own. */
export function townshipKind(name: string): 'STREET' | 'TOWNSHIP' | 'PARK' {
  if (/园|开发区|农场|羊场/.test(name)) return 'PARK'
  return /街道|筹备处/.test(name) ? 'STREET' : 'TOWNSHIP'
}

/** A place after the one above it, of which no part is said twice: 敖汉旗 + 敖汉旗惠州街道. */
export function within(above: string, name: string): string {
  const plain = name.replace(/^.*(管理委员会|人民政府)/, '').replace(/^内蒙古/, '')
  for (let length = Math.min(above.length, plain.length); length > 2; length--)
    if (above.endsWith(plain.slice(0, length))) return above + plain.slice(length)
  return above + plain
}
