import type { Bilingual } from '../../../shared/errors.ts'

/** What a fault's text needs to know, as the check that found it wrote it down. */
export interface FaultDetail {
  readonly zh: string
  readonly en: string
  readonly line: number
  readonly on: string
  readonly name: string
  readonly total: number
  readonly given: number
  readonly chain: readonly string[]
  readonly candidates: readonly { readonly code: string; readonly name: string }[]
}

/** Everything that may be wrong with a row beyond the form of its cells. */
export const faultTexts = {
  CELL: ({ zh, en }) => ({ zh, en }),
  DUPLICATE_CODE: ({ line }) => ({
    zh: `与第 ${line} 行的编码重复。`,
    en: `Line ${line} has the same code.`,
  }),
  REGION_UNKNOWN: () => ({ zh: '没有此代码的行政区划。', en: 'No division has this code.' }),
  DISSOLVED: ({ on }) => ({
    zh: `此编码的党组织已于 ${on} 撤销。`,
    en: `The organization of this code was dissolved on ${on}.`,
  }),
  FOUNDED_TOO_LATE: ({ on }) => ({
    zh: `成立日期须早于 ${on}（首次变更的日期）。`,
    en: `The day of founding must be before ${on}, when it first changed.`,
  }),
  SUPERIOR_UNKNOWN: () => ({
    zh: '文件和数据库中都没有此编码或名称的党组织。',
    en: 'Neither the file nor the database has an organization of this code or name.',
  }),
  SUPERIOR_AMBIGUOUS: ({ total, candidates }) => ({
    zh: `有 ${total} 个同名党组织，请填写编码：${candidates.map(({ code, name }) => `${code}（${name}）`).join('、')}${total > candidates.length ? '……' : '。'}`,
    en: `${total} organizations have this name; give the code instead: ${candidates.map(({ code, name }) => `${code} (${name})`).join(', ')}${total > candidates.length ? ' …' : '.'}`,
  }),
  SUPERIOR_DISSOLVED: ({ on }) => ({
    zh: `上级党组织已于 ${on} 撤销。`,
    en: `The superior was dissolved on ${on}.`,
  }),
  SUPERIOR_NAME_DIFFERS: ({ name }) => ({
    zh: `与上级组织编码不符：该编码的党组织是“${name}”。`,
    en: `This is not the superior whose code is given: that one is "${name}".`,
  }),
  SUPERIOR_MISSING: ({ name }) => ({
    zh: `不能为空：它已有上级“${name}”。`,
    en: `This must be filled in: its superior is "${name}" now.`,
  }),
  CYCLE: ({ chain }) => ({
    zh: `隶属关系成环：${chain.join(' → ')}。`,
    en: `It would be below itself: ${chain.join(' → ')}.`,
  }),
  TOO_DEEP: ({ total }) => ({
    zh: `隶属关系超过 ${total} 级，或者成环。`,
    en: `There are more than ${total} levels above it, or they go round in a circle.`,
  }),
  UNIT_MISSING: () => ({ zh: '没有填写所在单位。', en: 'No unit is named that this could belong to.' }),
  UNIT_COUNT: ({ total, given }) => ({
    zh: `有 ${total} 个单位，这里却有 ${given} 项；应为 1 项，或与单位一一对应。`,
    en: `There are ${total} units and ${given} values here; give one for all, or one for each.`,
  }),
  UNIT_NEW: ({ name }) => ({
    zh: `“${name}”是新单位，必须填写。`,
    en: `"${name}" is a new unit, so this must be filled in.`,
  }),
  UNIT_AMBIGUOUS: ({ total, name }) => ({
    zh: `此区划内有 ${total} 个名为“${name}”的单位，无法区分。`,
    en: `This division has ${total} units named "${name}", which cannot be told apart.`,
  }),
  UNIT_CONFLICT: ({ name, line }) => ({
    zh: `单位“${name}”在第 ${line} 行写得不同。`,
    en: `Line ${line} says otherwise of the unit "${name}".`,
  }),
  LEVEL_DIFFERS: ({ total }) => ({
    zh: `与代码的位数（${total} 位）不符。`,
    en: `A code of ${total} digits is of another level.`,
  }),
  PARENT_UNKNOWN: () => ({
    zh: '文件和数据库中都没有此代码的行政区划。',
    en: 'Neither the file nor the database has a division of this code.',
  }),
  PARENT_NOT_ABOVE: () => ({ zh: '不是更高一级的区划。', en: 'This division is not of a higher level.' }),
} as const satisfies Record<string, (detail: FaultDetail) => Bilingual>

export type FaultKind = keyof typeof faultTexts
