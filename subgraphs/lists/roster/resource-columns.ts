import { text } from '../../../shared/roster/cells/text.ts'
import type { Column, RowOf } from '../../../shared/roster/column.ts'
import { commonColumns } from './entry-columns.ts'
import { windows } from './windows-cell.ts'

/** A list of resources (资源清单) in the columns that offices use. Who uses one is told by the export and not read. */
export const resourceColumns = [
  {
    field: 'title',
    heading: { zh: '资源名称', en: 'Resource' },
    synonyms: ['资源', '资源项目', '名称'],
    required: true,
    cell: text({ max: 100 }),
  },
  {
    field: 'unit',
    heading: { zh: '单位', en: 'Unit' },
    synonyms: ['计量单位', '数量单位'],
    cell: text({ max: 20 }),
  },
  {
    field: 'address',
    heading: { zh: '地址', en: 'Address' },
    synonyms: ['资源地址', '地点', '所在地'],
    cell: text(),
  },
  {
    field: 'windows',
    heading: { zh: '开放时间', en: 'Opening times' },
    synonyms: ['开放时段', '可用时间', '服务时间'],
    cell: windows(),
  },
  {
    field: 'organization',
    heading: { zh: '资源单位', en: 'Organization' },
    synonyms: ['提供单位', '所属单位', '资源方', '发布单位', '党组织'],
    required: true,
    cell: text(),
  },
  {
    field: 'claimants',
    heading: { zh: '使用单位', en: 'Used by' },
    synonyms: ['对接单位'],
    cell: text({ max: 5000 }),
  },
  ...commonColumns,
] as const satisfies readonly Column[]

export type ResourceLine = RowOf<typeof resourceColumns>
