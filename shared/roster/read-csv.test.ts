import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readRoster } from './read-roster.ts'
import { readShops, shopColumns, useFolder } from './roster-fixture.ts'

const { path, put } = useFolder()
const table = '代码,名称,人数\n001,甲店,3\n002,乙店,４\n'
const shops = [
  { line: 2, values: { code: '001', name: '甲店', openedOn: null, staff: 3, chain: null, kind: null } },
  { line: 3, values: { code: '002', name: '乙店', openedOn: null, staff: 4, chain: null, kind: null } },
]

describe('encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${table}`)],
    ['GBK', iconv.encode(table, 'gbk')],
    ['GB18030', iconv.encode(table, 'gb18030')],
    ['UTF-16 little-endian', iconv.encode(table, 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian', iconv.encode(table, 'utf-16be', { addBOM: true })],
  ])('%s', async (name, bytes) => {
    const { rows, faults } = await readShops(await put(`${name}.csv`, bytes))
    expect(rows).toEqual(shops)
    expect(faults).toEqual([])
  })

  test('GBK far behind a beginning in ASCII', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},shop ${index}\n`)
    const bytes = iconv.encode(`Code,Name\n${lines.join('')}99999,联通\n`, 'gbk')
    const { rows, faults } = await readShops(await put('late.csv', bytes))
    expect(rows.at(-1)).toMatchObject({ line: 20_002, values: { code: '99999', name: '联通' } })
    expect(faults).toEqual([])
  })

  test('characters of GB18030 that GBK lacks', async () => {
    const bytes = iconv.encode('代码,名称\n1,㐂𠮷店\n', 'gb18030')
    expect((await readShops(await put('rare.csv', bytes))).rows[0]?.values.name).toBe('㐂𠮷店')
  })

  test('one damaged place in UTF-8 is one fault, not a file in another encoding', async () => {
    const bytes = Buffer.from(`${table}003,丙店\n`)
    bytes[bytes.indexOf('乙')] = 0xff
    const { rows, faults } = await readShops(await put('damaged.csv', bytes))
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(faults).toMatchObject([
      { line: 3, column: '名称', reason: { zh: expect.stringContaining('乱码') } },
    ])
  })
})

describe('layout', () => {
  test.each([
    ['tabs', table.replaceAll(',', '\t')],
    ['semicolons', table.replaceAll(',', ';')],
    ['CRLF', table.replaceAll('\n', '\r\n')],
    ['CR', table.replaceAll('\n', '\r')],
    ['no last line end', table.trimEnd()],
    ['quotes', '"代码","名称","人数"\n"001","甲店","3"\n"002","乙店",４\n'],
  ])('%s', async (name, content) => {
    expect((await readShops(await put(`${name}.csv`, content))).rows).toEqual(shops)
  })

  test('a tab-separated file whose title has commas', async () => {
    const file = await put('title.csv', `一,二,三,四\n${table.replaceAll(',', '\t')}`)
    expect((await readShops(file)).rows.map(({ line }) => line)).toEqual([3, 4])
  })

  test('titles, blank lines and fields over several lines leave the line numbers right', async () => {
    const file = await put(
      'lines.csv',
      '"商店\r\n花名册",,\r\n,,\r\n\r\n编号,名称,人数\r\n1,"甲\r\n\r\n店",1\r\n\r\n,,\r\n2,乙,二\r\n',
    )
    const { rows, faults, headerLine, headings } = await readShops(file)
    expect(headerLine).toBe(5)
    expect(headings).toEqual({ code: '编号', name: '名称', staff: '人数' })
    expect(rows).toMatchObject([{ line: 6, values: { name: '甲\n\n店' } }])
    expect(faults).toMatchObject([{ line: 11, column: '人数', value: '二' }])
  })

  test('a CRLF cut in two by the size of a piece is one line end', async () => {
    const first = `1,${'a'.repeat(30)}\r\n`
    const head = 'Code,Name\r\n'
    // The file is read in pieces of 64 KiB; the first one ends on a carriage return.
    const filler = `${' '.repeat(65_536 - head.length - first.length + 1)}${first}`
    const file = await put('cut.csv', `${head}${filler}x,y,z\r\n`)
    expect((await readShops(file)).faults.map(({ line }) => line)).toEqual([3])
  })
})

describe('faults', () => {
  test('every bad cell, with its heading as written and its text', async () => {
    const file = await put(
      'faults.csv',
      'Code *,名称（全称）,开业日期,备注\n1.50402E+11,,2021-02-30,x\n2,乙,2021年1月5日,x\n',
    )
    const { rows, faults, ignored } = await readShops(file)
    expect(faults).toMatchObject([
      { line: 2, column: 'Code *', value: '1.50402E+11', reason: { en: expect.stringContaining('rewrote') } },
      { line: 2, column: '名称（全称）', value: '', reason: { zh: '必填，不能为空。' } },
      { line: 2, column: '开业日期', value: '2021-02-30', reason: { zh: '日历上没有这一天。' } },
    ])
    expect(rows.map(({ line }) => line)).toEqual([3])
    expect(ignored).toEqual(['备注'])
  })

  test('cells without a heading above them', async () => {
    const file = await put('wide.csv', '代码,名称\n1,甲,,\n2,乙,多出来的\n')
    const { rows, faults } = await readShops(file)
    expect(rows.map(({ line }) => line)).toEqual([2])
    expect(faults).toMatchObject([{ line: 3, column: 'C', value: '多出来的' }])
  })

  test('rows with unpaired quotation marks are named, and the rows after them are read', async () => {
    const lines = [
      '代码,名称',
      '1,甲',
      '2,乙"丙"',
      '3,丁',
      '4,"戊"己',
      '5,庚',
      '6,"辛"',
      '7,壬',
      '8,"癸"子',
      '',
    ]
    const { rows, faults } = await readShops(await put('quotes.csv', lines.join('\n')))
    expect(rows.map(({ values }) => values.code)).toEqual(['1', '3', '7'])
    expect(faults).toMatchObject([
      { line: 3, column: null, reason: { zh: expect.stringContaining('第 3 行') } },
      { line: 5, column: null, reason: { zh: expect.stringContaining('第 5 行至第 7 行') } },
      { line: 9, column: null, reason: { zh: expect.stringContaining('第 9 行至文件末尾') } },
    ])
  })

  test('a last row with unpaired quotation marks', async () => {
    const { faults } = await readShops(await put('last.csv', '代码,名称\n1,甲\n2,乙"丙"\n'))
    expect(faults).toMatchObject([{ line: 3, column: null }])
  })

  test.each([
    ['a good row', '1,甲\n', []],
    ['a bad row', '1,甲"乙"\n2,丙\n', [3]],
    ['no row', '', []],
  ])('unpaired quotation marks in the title are no fault of %s below', async (name, rows, lines) => {
    const file = await put(`${name}.csv`, `商店"花名册"\n代码,名称\n${rows}`)
    expect((await readShops(file)).faults.map(({ line }) => line)).toEqual(lines)
  })

  test('a quotation mark that would take the whole file', async () => {
    const file = await put('never.csv', `代码,名称\n1,"甲\n${'2,乙\n'.repeat(300_000)}`)
    await expect(readShops(file)).rejects.toMatchObject({ code: 'ROSTER_UNREADABLE' })
  })

  test.each(['#REF!', '#N/A', '########', 'a\u0007b'])('%j is no text', async (cell) => {
    const { faults } = await readShops(await put('error.csv', `代码,名称\n1,${cell}\n`))
    expect(faults).toMatchObject([{ line: 2, column: '名称', value: cell }])
  })
})

describe('files that are no roster', () => {
  test.each([
    ['empty.csv', '', 'ROSTER_EMPTY'],
    ['blank.csv', ' ,,\n\n', 'ROSTER_EMPTY'],
    ['mark.csv', '\ufeff', 'ROSTER_EMPTY'],
    ['prose.csv', '今天天气很好\n', 'ROSTER_HEADINGS'],
    ['page.xls', '<html><table>', 'ROSTER_UNREADABLE'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ROSTER_UNREADABLE'],
    ['broken.xlsx', Buffer.from('504b0304aaaa', 'hex'), 'ROSTER_UNREADABLE'],
    ['image.csv', Buffer.from('ffd8ffe000104a464946', 'hex'), 'ROSTER_UNREADABLE'],
  ])('%s is refused with %s: %s', async (name, content, code) => {
    await expect(readShops(await put(name, content))).rejects.toMatchObject({ code })
  })

  test('a missing file and a folder', async () => {
    await expect(readShops(path('nowhere.csv'))).rejects.toMatchObject({ code: 'ROSTER_UNREADABLE' })
    await expect(readShops(path('.'))).rejects.toMatchObject({ code: 'ROSTER_UNREADABLE' })
  })
})

test('batches tell how far they are and can be read again', async () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `${index},shop\n`)
  const roster = await readRoster(await put('long.csv', `Code,Name\n${lines.join('')}`), shopColumns)
  const first = await Array.fromAsync(roster.batches())
  const progress = first.map(({ bytesRead }) => bytesRead)
  expect(first.flatMap(({ rows }) => rows)).toHaveLength(30_000)
  expect(Math.max(...first.map(({ rows }) => rows.length))).toBe(1000)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress[0]).toBeLessThan(roster.bytes)
  expect(progress.at(-1)).toBe(roster.bytes)
  expect(await Array.fromAsync(roster.batches())).toEqual(first)
})
