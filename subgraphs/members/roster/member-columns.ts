import { choice } from '../../../shared/roster/cells/choice.ts'
import { code } from '../../../shared/roster/cells/code.ts'
import { date } from '../../../shared/roster/cells/date.ts'
import { text } from '../../../shared/roster/cells/text.ts'
import type { Column, RowOf } from '../../../shared/roster/column.ts'
import type { RosterRow } from '../../../shared/roster/read-roster.ts'
import type { Sex } from '../member/sex.ts'
import { officialIdCell } from './official-id-cell.ts'

const sex = choice<`${Sex}`>(
  { FEMALE: { zh: '女', en: 'female' }, MALE: { zh: '男', en: 'male' } },
  { 女性: 'FEMALE', 男性: 'MALE', f: 'FEMALE', m: 'MALE' },
)

/**
 * A roster of members (党员名册). The organization is named by its code, by its name, or by both. Sex and day of birth may
 * be left to the official id, which says both.
 */
export const memberColumns = [
  {
    field: 'name',
    heading: { zh: '姓名', en: 'Name' },
    synonyms: ['党员姓名', '名字', 'full name'],
    required: true,
    cell: text({ max: 60 }),
  },
  { field: 'sex', heading: { zh: '性别', en: 'Sex' }, synonyms: ['gender'], cell: sex },
  {
    field: 'birthOn',
    heading: { zh: '出生日期', en: 'Born' },
    synonyms: ['出生年月', '出生年月日', '生日', 'date of birth', 'birthday'],
    cell: date(),
  },
  {
    field: 'officialId',
    heading: { zh: '公民身份号码', en: 'Official id' },
    synonyms: ['公民身份证号码', '身份证号', '身份证号码', '身份证', 'id number'],
    cell: officialIdCell(),
  },
  {
    field: 'ethnicity',
    heading: { zh: '民族', en: 'Ethnicity' },
    synonyms: ['族别'],
    cell: text({ max: 30 }),
  },
  {
    field: 'education',
    heading: { zh: '学历', en: 'Education' },
    synonyms: ['文化程度', '最高学历'],
    cell: text({ max: 30 }),
  },
  {
    field: 'phone',
    heading: { zh: '联系电话', en: 'Telephone' },
    synonyms: ['电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', 'phone', 'mobile'],
    cell: text({ max: 20 }),
  },
  {
    field: 'address',
    heading: { zh: '家庭住址', en: 'Address' },
    synonyms: ['住址', '现住址', '现居住地', '地址'],
    cell: text(),
  },
  {
    field: 'organizationCode',
    heading: { zh: '组织编码', en: 'Organization code' },
    synonyms: ['组织代码', '党组织编码', '党组织代码', '党支部编码', '党支部代码', 'org code'],
    cell: code({ pattern: /^[\p{L}\p{N}][\p{L}\p{N}._/()-]{0,63}$/u }),
  },
  {
    field: 'organization',
    heading: { zh: '所在党组织', en: 'Organization' },
    synonyms: [
      '党组织',
      '党组织名称',
      '组织名称',
      '所在党支部',
      '所在支部',
      '党支部',
      '党支部名称',
      '组织关系所在党组织',
      '组织关系所在单位',
      'branch',
    ],
    cell: text(),
  },
  {
    field: 'joinedOn',
    heading: { zh: '入党日期', en: 'Joined' },
    synonyms: ['入党时间', '入党年月', '加入中共组织日期', '加入党组织日期', '接收预备党员日期', 'joined on'],
    required: true,
    cell: date(),
  },
  {
    field: 'fullOn',
    heading: { zh: '转正日期', en: 'Full member since' },
    synonyms: ['转正时间', '转正年月', '转为正式党员日期', 'full on'],
    cell: date(),
  },
  {
    field: 'since',
    heading: { zh: '组织关系转入日期', en: 'Belongs since' },
    synonyms: ['转入日期', '转入时间', '组织关系转入时间', '进入支部日期', '进入支部时间', '进入党支部日期'],
    cell: date(),
  },
  {
    field: 'id',
    heading: { zh: '标识', en: 'Id' },
    cell: code({ pattern: /^member_[0-9a-z]{1,26}$/ }),
  },
] as const satisfies readonly Column[]

export type MemberRow = RowOf<typeof memberColumns>
export type MemberLine = RosterRow<MemberRow>
