import { describe, expect, test } from 'vitest'
import { integer } from './cells/integer.ts'
import { text } from './cells/text.ts'
import type { Column } from './column.ts'
import { findHeader } from './header.ts'
import { headingLookup } from './headings.ts'
import { RosterHeadingsError } from './roster-errors.ts'
import type { SheetRow } from './sheet.ts'

const columns = [
  {
    field: 'name',
    heading: { zh: '名称', en: 'Name' },
    synonyms: ['单位名称'],
    required: true,
    cell: text(),
  },
  { field: 'phone', heading: { zh: '电话', en: 'Phone number' }, cell: text() },
  { field: 'size', heading: { zh: '人数', en: 'Size' }, cell: integer() },
] as const satisfies readonly Column[]

const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, index) => ({ line: index + 1, cells }))
const fields = (rows: SheetRow[]) =>
  findHeader(rows, columns).places.map(({ column, index }) => [column.field, index])

describe('a header', () => {
  test('is found below titles and notes', () => {
    const rows = sheet(['名称一览表', ''], ['名称', ''], [], ['名称', '人数'], ['甲', '3'])
    expect(findHeader(rows, columns).line).toBe(4)
  })

  test.each([['* 名 称'], ['名称（必填）'], ['NAME'], ['Ｎａｍｅ'], ['单位名称:'], ['名称(全称)*']])(
    '%j is understood',
    (heading) => {
      expect(fields(sheet([heading, '人数']))).toEqual([
        ['name', 0],
        ['size', 1],
      ])
    },
  )

  test('prefers a bare heading to one with a note and reports what it does not read', () => {
    const header = findHeader(sheet(['序号', '电话（备用）', '名称', '电话']), columns)
    expect(header.places.map(({ heading, index }) => [heading, index])).toEqual([
      ['电话', 3],
      ['名称', 2],
    ])
    expect(header.ignored).toEqual(['序号', '电话（备用）'])
  })

  test('without a required column is refused by name', () => {
    const refused = () => findHeader(sheet(['标题'], ['电话', '人数']), columns)
    expect(refused).toThrow(RosterHeadingsError)
    expect(refused).toThrow('The headings in row 2 cannot be used: missing "Name" (名称).')
  })

  test('with two headings for one column is refused', () => {
    expect(() => findHeader(sheet(['名称', '单位名称']), columns)).toThrow(
      '"名称" and "单位名称" mean the same column',
    )
  })

  test('that is not there is said not to be there', () => {
    expect(() => findHeader(sheet(['甲', '乙']), columns)).toThrow(
      'No header row found: missing "Name" (名称).',
    )
  })
})

test('two columns cannot claim one heading', () => {
  const clash = { field: 'other', heading: { zh: '名 称', en: 'Other' }, cell: text() }
  expect(() => headingLookup([...columns, clash])).toThrow('"名 称" is claimed by name and by other')
})
