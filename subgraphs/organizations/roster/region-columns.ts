import { choice } from '../../../shared/roster/cells/choice.ts'
import { code } from '../../../shared/roster/cells/code.ts'
import { text } from '../../../shared/roster/cells/text.ts'
import type { Column, RowOf } from '../../../shared/roster/column.ts'
import type { RegionLevel } from '../region/region.entity.ts'

const regionCode = code({ pattern: /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/ })

/** The level of a division (行政层级). */
export const level = choice<`${RegionLevel}`>(
  {
    PROVINCE: { zh: '省级', en: 'province' },
    CITY: { zh: '地级', en: 'city' },
    COUNTY: { zh: '县级', en: 'county' },
    TOWNSHIP: { zh: '乡级', en: 'township' },
    VILLAGE: { zh: '村级', en: 'village' },
  },
  { 省: 'PROVINCE', 市: 'CITY', 市级: 'CITY', 县: 'COUNTY', 乡: 'TOWNSHIP', 乡镇: 'TOWNSHIP', 村: 'VILLAGE' },
)

/** A list of administrative divisions (行政区划) with their official codes; a province has none above it. */
export const regionColumns = [
  {
    field: 'code',
    heading: { zh: '区划代码', en: 'code' },
    synonyms: ['行政区划代码', '代码', 'region code'],
    required: true,
    cell: regionCode,
  },
  {
    field: 'name',
    heading: { zh: '名称', en: 'name' },
    synonyms: ['区划名称', '行政区划名称'],
    required: true,
    cell: text({ max: 100 }),
  },
  {
    field: 'level',
    heading: { zh: '级别', en: 'level' },
    synonyms: ['层级', '行政层级'],
    required: true,
    cell: level,
  },
  {
    field: 'parentCode',
    heading: { zh: '上级区划代码', en: 'parent_code' },
    synonyms: ['上级代码', '上级行政区划代码', 'parent', 'parent code'],
    cell: regionCode,
  },
] as const satisfies readonly Column[]

export type RegionRow = RowOf<typeof regionColumns>
export type RegionField = (typeof regionColumns)[number]['field']
