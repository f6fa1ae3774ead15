import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { readShops, useFolder } from './roster-fixture.ts'

const { path, put } = useFolder()
const heading = ['代码', '名称', '开业日期', '人数', '是否连锁', '类型']

async function workbook(name: string, data: SheetData): Promise<string> {
  await writeExcelFile([
    { data, sheet: '商店' },
    {
      data: [
        ['Code', 'Name'],
        ['9', 'last'],
      ],
      sheet: '其他',
    },
  ]).toFile(path(name))
  return path(name)
}

test('a workbook with merged titles, numbers, date cells and ticks', async () => {
  const title = [{ value: '赤峰商店花名册', columnSpan: 6 }, null, null, null, null, null]
  const note = [{ value: '填表日期：２０２６年', columnSpan: 3, rowSpan: 2 }, null, null, null]
  const opened = { value: new Date(Date.UTC(2021, 0, 5)), format: 'yyyy/m/d' }
  const file = await workbook('merged.xlsx', [
    title,
    note,
    [null],
    heading,
    [150402, '甲店', opened, 12, true, '面包店'],
    [],
    ['００２', '乙店', 44201, '１２', '√', 'bookshop'],
  ])
  const { rows, faults, headerLine } = await readShops(file)
  expect(faults).toEqual([])
  expect(headerLine).toBe(4)
  expect(rows).toEqual([
    {
      line: 5,
      values: {
        code: '150402',
        name: '甲店',
        openedOn: '2021-01-05',
        staff: 12,
        chain: true,
        kind: 'BAKERY',
      },
    },
    {
      line: 7,
      values: { code: '002', name: '乙店', openedOn: '2021-01-05', staff: 12, chain: true, kind: 'BOOKS' },
    },
  ])
})

test('codes that became numbers of too many digits and cells beside the table are faults', async () => {
  const file = await workbook('faults.xlsx', [heading, [1.5040219e21, '甲', null, null, null, null, '旁注']])
  expect((await readShops(file)).faults).toMatchObject([
    { line: 2, column: 'G', value: '旁注' },
    { line: 2, column: '代码', value: '1.5040219e+21' },
  ])
})

/** The workbook again, with a piece of its first sheet's XML replaced. */
async function withSheetXml(file: string, piece: string, replacement: string): Promise<string> {
  const parts = unzipSync(await readFile(file))
  const sheet = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[sheet]!)
  expect(xml).toContain(piece)
  return put('changed.xlsx', zipSync({ ...parts, [sheet]: strToU8(xml.replace(piece, replacement)) }))
}

test('a cell whose formula failed is a fault, not a blank', async () => {
  const file = await workbook('plain.xlsx', [heading, ['1', '甲', null, 77]])
  const failed = '<c r="D2" t="e"><f>B9</f><v>#REF!</v>'
  const { rows, faults } = await readShops(await withSheetXml(file, '<c r="D2"><v>77</v>', failed))
  expect(rows).toEqual([])
  expect(faults).toMatchObject([{ line: 2, column: '人数', value: '#REF!' }])
})

test('a number of more digits than a double holds is read digit by digit', async () => {
  const file = await workbook('long.xlsx', [heading, [77, '甲']])
  const { rows } = await readShops(await withSheetXml(file, '<v>77</v>', '<v>911504021990010117</v>'))
  expect(rows).toMatchObject([{ values: { code: '911504021990010117' } }])
})

test('a sheet by name, and one that is not there', async () => {
  const file = await workbook('sheets.xlsx', [heading])
  expect((await readShops(file, { sheet: '其他' })).rows).toMatchObject([{ line: 2, values: { code: '9' } }])
  await expect(readShops(file, { sheet: '没有' })).rejects.toMatchObject({
    code: 'ROSTER_UNREADABLE',
    text: { zh: expect.stringContaining('没有名为“没有”的工作表') },
  })
})

test('a workbook with another ending is still a workbook', async () => {
  const file = await workbook('renamed.csv', [heading, ['1', '甲']])
  expect((await readShops(file)).rows).toHaveLength(1)
})

test('an empty workbook', async () => {
  await expect(readShops(await workbook('empty.xlsx', []))).rejects.toMatchObject({ code: 'ROSTER_EMPTY' })
})
