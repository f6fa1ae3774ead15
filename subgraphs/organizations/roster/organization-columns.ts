import { code } from '../../../shared/roster/cells/code.ts'
import { date } from '../../../shared/roster/cells/date.ts'
import { text } from '../../../shared/roster/cells/text.ts'
import type { Column, RowOf } from '../../../shared/roster/column.ts'
import { organizationKind, sector, unitKind } from './kind-labels.ts'
import { listCell } from './list-cell.ts'

const organizationCode = code({ pattern: /^[\p{L}\p{N}][\p{L}\p{N}._/()-]{0,63}$/u })
const regionCode = code({ pattern: /^\d{2,12}$/ })

/**
 * A roster of organizations (党组织名册). The superior is named by its code, by its name, or by both. A joint branch's
 * units stand in one cell, and so do their kinds and sectors, in the same order, or one for all. A unit is in the
 * organization's region unless it says another.
 */
export const organizationColumns = [
  {
    field: 'code',
    heading: { zh: '组织编码', en: 'Code' },
    synonyms: [
      '组织代码',
      '党组织编码',
      '党组织代码',
      '编码',
      '代码',
      '编号',
      'organization code',
      'org code',
    ],
    required: true,
    cell: organizationCode,
  },
  {
    field: 'name',
    heading: { zh: '组织名称', en: 'Name' },
    synonyms: [
      '党组织名称',
      '党组织全称',
      '组织全称',
      '党组织',
      '名称',
      '全称',
      'organization',
      'organization name',
    ],
    required: true,
    cell: text({ max: 200 }),
  },
  {
    field: 'kind',
    heading: { zh: '组织类型', en: 'Kind' },
    synonyms: [
      '党组织类型',
      '组织类别',
      '党组织类别',
      '类型',
      '类别',
      'type',
      'organization kind',
      'organization type',
    ],
    required: true,
    cell: organizationKind,
  },
  {
    field: 'superiorCode',
    heading: { zh: '上级组织编码', en: 'Superior code' },
    synonyms: [
      '上级编码',
      '上级代码',
      '上级组织代码',
      '上级党组织编码',
      '上级党组织代码',
      '隶属组织编码',
      'parent code',
    ],
    cell: organizationCode,
  },
  {
    field: 'superior',
    heading: { zh: '上级组织', en: 'Superior' },
    synonyms: [
      '上级党组织',
      '上级组织名称',
      '上级党组织名称',
      '上级',
      '隶属',
      '隶属关系',
      '隶属组织',
      '隶属党组织',
      '所属上级',
      '所属党组织',
      'superior organization',
      'parent',
      'parent organization',
    ],
    cell: text({ max: 200 }),
  },
  {
    field: 'regionCode',
    heading: { zh: '行政区划代码', en: 'Region code' },
    synonyms: [
      '区划代码',
      '行政区划',
      '行政区划编码',
      '行政区域代码',
      '区域代码',
      '地区代码',
      'region',
      'division code',
    ],
    required: true,
    cell: regionCode,
  },
  {
    field: 'foundedOn',
    heading: { zh: '成立日期', en: 'Founded' },
    synonyms: [
      '成立时间',
      '成立年月',
      '批准成立日期',
      '建立日期',
      '建立时间',
      '组建日期',
      '组建时间',
      '设立日期',
      'founded on',
      'date founded',
      'established',
    ],
    required: true,
    cell: date(),
  },
  {
    field: 'units',
    heading: { zh: '所在单位', en: 'Unit' },
    synonyms: ['单位名称', '所在单位名称', '单位', '依托单位', '组建单位', 'units', 'unit name'],
    cell: listCell(text({ max: 200 })),
  },
  {
    field: 'unitKinds',
    heading: { zh: '单位类型', en: 'Unit kind' },
    synonyms: ['单位类别', '单位性质', '所在单位类型', 'unit type'],
    cell: listCell(unitKind),
  },
  {
    field: 'unitSectors',
    heading: { zh: '行业', en: 'Sector' },
    synonyms: ['所属行业', '行业领域', '行业类别', '单位行业', 'industry'],
    cell: listCell(sector),
  },
  {
    field: 'unitRegions',
    heading: { zh: '单位行政区划代码', en: 'Unit region code' },
    synonyms: ['单位区划代码', '单位所在区划代码'],
    cell: listCell(regionCode),
  },
] as const satisfies readonly Column[]

export type OrganizationRow = RowOf<typeof organizationColumns>
export type OrganizationField = (typeof organizationColumns)[number]['field']
