import { access, readFile, stat } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readShops, type Shop, shopColumns, useFolder } from './roster-fixture.ts'
import { writeRoster } from './write-roster.ts'

const { path, put } = useFolder()
const shop: Shop = { code: '001', name: '甲', openedOn: '2021-01-05', staff: -3, chain: false, kind: 'BOOKS' }

const awkward = fc.constantFrom(
  '"',
  ',',
  ';',
  '\t',
  '\n',
  "'",
  '=',
  '+',
  '-',
  '@',
  '＝',
  '_x0041_',
  '&',
  '<',
  '甲',
  '𠮷',
  '0',
  'a',
  ' ',
)
const name = fc
  .oneof(
    fc.string({ unit: awkward, maxLength: 20 }),
    fc.constantFrom('=1+1', '+86', '@x', '007', '-1', '""', "'=1"),
  )
  .filter((text) => text.trim() === text && text !== '')
const day = fc
  .date({ min: new Date('1921-07-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const anyShop: fc.Arbitrary<Shop> = fc.record({
  code: fc.stringMatching(/^[0-9]{1,18}$/),
  name,
  openedOn: fc.option(day),
  staff: fc.option(fc.maxSafeInteger()),
  chain: fc.option(fc.boolean()),
  kind: fc.option(fc.constantFrom('BAKERY' as const, 'BOOKS' as const)),
})

describe.each(['csv', 'xlsx'])('%s', (extension) => {
  test.each(['zh', 'en'] as const)('what is written (%s) is read back the same', async (language) => {
    const file = path(`shops-${language}.${extension}`)
    const roundTrip = fc.asyncProperty(fc.array(anyShop, { maxLength: 30 }), async (shops) => {
      await writeRoster(file, shopColumns, shops, { language })
      const { rows, faults } = await readShops(file)
      expect(faults).toEqual([])
      expect(rows.map(({ values }) => values)).toEqual(shops)
    })
    await fc.assert(roundTrip, { numRuns: extension === 'csv' ? 100 : 25 })
  })
})

test('CSV for spreadsheet programs: byte order mark, CRLF, guarded formulas', async () => {
  const file = path('exact.csv')
  await writeRoster(file, shopColumns, [{ ...shop, name: '=1+"1"' }])
  expect(await readFile(file, 'utf8')).toBe(
    '\ufeff代码,名称,开业日期,人数,是否连锁,类型\r\n001,"\'=1+""1""",2021-01-05,-3,否,书店\r\n',
  )
})

test('English headings and labels', async () => {
  const file = path('english.csv')
  await writeRoster(file, shopColumns, [shop], { language: 'en' })
  expect(await readFile(file, 'utf8')).toBe(
    '\ufeffCode,Name,Opened on,Staff,Chain,Kind\r\n001,甲,2021-01-05,-3,no,bookshop\r\n',
  )
})

test('rows that fail half way leave the old file as it was', async () => {
  const file = await put('kept.csv', 'old')
  async function* failing() {
    yield shop
    throw new Error('lost the database')
  }
  await expect(writeRoster(file, shopColumns, failing())).rejects.toThrow('lost the database')
  expect(await readFile(file, 'utf8')).toBe('old')
  await expect(access(`${file}.part`)).rejects.toThrow()
})

test('rows are taken no faster than the file is written', async () => {
  const file = path('many.csv')
  const name = '甲'.repeat(40)
  const bytesInRow = `001,${name},2021-01-05,-3,否,书店\r\n`
  const ahead: number[] = []
  async function* many() {
    for (let taken = 0; taken < 50_000; taken++) {
      if (taken % 10_000 === 9999)
        ahead.push(taken * Buffer.byteLength(bytesInRow) - (await stat(`${file}.part`)).size)
      yield { ...shop, name }
    }
  }
  await writeRoster(file, shopColumns, many())
  // 50,000 rows are 8 MB; what the streams hold between them is at most a few pieces.
  expect(Math.max(...ahead)).toBeLessThan(2_500_000)
})

test('what a workbook cannot hold is refused by its cell', async () => {
  const rows = [shop, { ...shop, name: 'a\u0000b' }]
  await expect(writeRoster(path('bad.xlsx'), shopColumns, rows)).rejects.toMatchObject({
    code: 'ROSTER_UNWRITABLE',
    details: { cell: 'B3' },
  })
})

test('another kind of file is refused', async () => {
  await expect(writeRoster(path('shops.pdf'), shopColumns, [])).rejects.toMatchObject({
    code: 'ROSTER_UNWRITABLE',
  })
})
