import { date } from '../../../shared/roster/cells/date.ts'
import { text } from '../../../shared/roster/cells/text.ts'
import type { Column, RowOf } from '../../../shared/roster/column.ts'
import { commonColumns } from './entry-columns.ts'
import { moment } from './moment-cell.ts'
import { windows } from './windows-cell.ts'

/**
 * A list of needs (需求清单) in the columns that offices use. The service's start and end are one window; several, or
 * weekly ones, stand in 服务时间 instead. Who has claimed a need is told by the export and not read.
 */
export const needColumns = [
  {
    field: 'title',
    heading: { zh: '需求名称', en: 'Need' },
    synonyms: ['需求', '需求项目', '项目名称', '名称'],
    required: true,
    cell: text({ max: 100 }),
  },
  {
    field: 'address',
    heading: { zh: '服务地址', en: 'Address' },
    synonyms: ['地址', '服务地点', '地点'],
    cell: text(),
  },
  {
    field: 'claimBy',
    heading: { zh: '认领截止', en: 'Claim by' },
    synonyms: ['认领截止时间', '认领截止日期', '认领期限', '截止日期'],
    cell: date(),
  },
  {
    field: 'startsAt',
    heading: { zh: '服务开始', en: 'Service starts' },
    synonyms: ['服务开始时间', '服务开始日期', '开始时间'],
    cell: moment(),
  },
  {
    field: 'endsAt',
    heading: { zh: '服务结束', en: 'Service ends' },
    synonyms: ['服务结束时间', '服务结束日期', '结束时间'],
    cell: moment(),
  },
  {
    field: 'windows',
    heading: { zh: '服务时间', en: 'Service times' },
    synonyms: ['服务时段'],
    cell: windows(),
  },
  {
    field: 'organization',
    heading: { zh: '需求单位', en: 'Organization' },
    synonyms: ['发布单位', '需求方', '提出单位', '党组织'],
    required: true,
    cell: text(),
  },
  {
    field: 'claimants',
    heading: { zh: '认领单位', en: 'Claimed by' },
    synonyms: ['认领方', '对接单位'],
    cell: text({ max: 5000 }),
  },
  {
    field: 'unit',
    heading: { zh: '计量单位', en: 'Unit' },
    synonyms: ['单位', '数量单位'],
    cell: text({ max: 20 }),
  },
  ...commonColumns,
] as const satisfies readonly Column[]

export type NeedLine = RowOf<typeof needColumns>
