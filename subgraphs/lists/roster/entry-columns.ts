import { choice } from '../../../shared/roster/cells/choice.ts'
import { code } from '../../../shared/roster/cells/code.ts'
import { decimal } from '../../../shared/roster/cells/decimal.ts'
import { text } from '../../../shared/roster/cells/text.ts'
import type { Column } from '../../../shared/roster/column.ts'
import type { Visibility } from '../entry/visibility.ts'

const visibility = choice<`${Visibility}`>(
  {
    ORGANIZATION: { zh: '本组织', en: 'organization' },
    ALLIANCE: { zh: '联盟内', en: 'alliance' },
    ROUTE: { zh: '红色风景线内', en: 'route' },
    DISTRICT: { zh: '红色片区内', en: 'district' },
    PUBLIC: { zh: '公开', en: 'public' },
  },
  { 联盟: 'ALLIANCE', 风景线: 'ROUTE', 片区: 'DISTRICT', 不公开: 'ORGANIZATION' },
)

const id = code({ pattern: /^[a-z]{2,16}_[0-9a-z]{1,26}$/ })

/** What stands behind the columns of either list: amounts, texts, who may see it, and the ids that an export writes. */
export const commonColumns = [
  {
    field: 'category',
    heading: { zh: '类型', en: 'Category' },
    synonyms: ['类别', '大类'],
    required: true,
    cell: text(),
  },
  { field: 'quantity', heading: { zh: '数量', en: 'Quantity' }, synonyms: ['总量', '数目'], cell: decimal() },
  {
    field: 'description',
    heading: { zh: '内容', en: 'Description' },
    synonyms: ['内容说明', '具体内容', '说明', '描述', '备注', '资源内容', '需求内容'],
    cell: text({ max: 2000 }),
  },
  {
    field: 'contact',
    heading: { zh: '联系方式', en: 'Contact' },
    synonyms: ['联系人', '联系电话', '联系人及电话', '电话'],
    cell: text({ max: 100 }),
  },
  { field: 'cost', heading: { zh: '费用', en: 'Cost' }, synonyms: ['费用说明', '收费标准'], cell: text() },
  {
    field: 'alliance',
    heading: { zh: '联盟', en: 'Alliance' },
    synonyms: ['所属联盟', '联合体'],
    cell: text(),
  },
  {
    field: 'regionCode',
    heading: { zh: '行政区划代码', en: 'Region code' },
    synonyms: ['区划代码'],
    cell: code({ pattern: /^\d{2,12}$/ }),
  },
  {
    field: 'visibility',
    heading: { zh: '可见范围', en: 'Visibility' },
    synonyms: ['公开范围'],
    cell: visibility,
  },
  { field: 'organizationId', heading: { zh: '党组织标识', en: 'Organization id' }, cell: id },
  { field: 'id', heading: { zh: '标识', en: 'Id' }, cell: id },
] as const satisfies readonly Column[]
