import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fixture, openFixture } from '../organizations-fixture.ts'
import { header, rowsOf, useRosters } from './roster-fixture.ts'

let fixture: Fixture
const { take, takeRows } = useRosters(() => fixture)

beforeAll(async () => {
  fixture = await openFixture()
  await rowsOf(
    fixture,
    `update organizations.organization set dissolved_on = '2024-01-01' where code = 'T-org_branch2'`,
  )
})

afterAll(() => fixture.close())

const good = 'N1,新支部,党支部,红山工委,150402,2021-07-01'

async function faultsOf(rows: string[]): Promise<[number, string | null, string, string][]> {
  const { found, faults, founded } = await takeRows(rows)
  expect(founded).toBe(0)
  expect(faults).toBe(found.length)
  return found.map(({ line, column, value, reason }) => [line, column, value, reason.en])
}

test.each([
  ['a date that is none', 'N2,乙,党支部,红山工委,150402,2021-02-30', '成立日期', '2021-02-30', /no such day/],
  ['a kind that is none', 'N2,乙,小组,红山工委,150402,2021-07-01', '组织类型', '小组', /Must be one of/],
  ['no name', 'N2,,党支部,红山工委,150402,2021-07-01', '组织名称', '', /must be filled in/],
  [
    'a region that is none',
    'N2,乙,党支部,红山工委,999999,2021-07-01',
    '行政区划代码',
    '999999',
    /No division/,
  ],
  [
    'an unknown superior',
    'N2,乙,党支部,没有的党委,150402,2021-07-01',
    '上级组织',
    '没有的党委',
    /Neither the file nor/,
  ],
  [
    'a dissolved superior',
    'N2,乙,党支部,T-org_branch2,150402,2021-07-01',
    '上级组织',
    'T-org_branch2',
    /2024-01-01/,
  ],
  ['a code twice', 'N1,乙,党支部,红山工委,150402,2021-07-01', '组织编码', 'N1', /Line 2 has the same code/],
  [
    'a dissolved organization',
    'T-org_branch2,乙,党支部,红山工委,150402,2021-07-01',
    '组织编码',
    'T-org_branch2',
    /dissolved/,
  ],
  ['below itself', 'N2,乙,党支部,N2,150402,2021-07-01', '上级组织', 'N2', /乙 → 乙/],
  ['no superior any more', 'T-org_county,红山工委,党支部,,150402,2020-01-01', '上级组织', '', /市工委/],
])('%s: the row is named, and the good one is not taken either', async (_, row, column, value, reason) => {
  const faults = await faultsOf([good, row])
  expect(faults).toEqual([[3, column, value, expect.stringMatching(reason)]])
  expect(await rowsOf(fixture, `select 1 from organizations.organization where code = 'N1'`)).toEqual([])
})

test('a circle of several, one of them in the database', async () => {
  const [first, second] = await faultsOf([
    'T-org_county,红山工委,党支部,N4,150402,2020-01-01',
    'N4,丁,党支部,丙,150402,2021-07-01',
    'N3,丙,党支部,T-org_branch1,150402,2021-07-01',
  ])
  expect(first![3]).toBe('It would be below itself: 红山工委 → 丁 → 丙 → 第1支部 → 红山工委.')
  expect([first![0], second![0]]).toEqual([2, 3])
})

test('more levels than any hierarchy has', async () => {
  const chain = Array.from(
    { length: 40 },
    (_, n) => `C${n},级${n},党支部,${n ? `C${n - 1}` : '市工委'},150402,2021-07-01`,
  )
  const [fault] = await faultsOf(chain)
  expect(fault).toEqual([33, '上级组织', 'C30', expect.stringMatching(/more than 32 levels/)])
})

test('a long circle is found, too', async () => {
  const ring = Array.from({ length: 40 }, (_, n) => `C${n},级${n},党支部,C${(n + 1) % 40},150402,2021-07-01`)
  expect((await faultsOf(ring))[0]![3]).toMatch(/more than 32 levels above it, or they go round/)
})

describe('an ambiguous superior', () => {
  const twins = ['N5,双名党委,党委,红山工委,150402,2021-07-01', 'N6,双名党委,党委,红山工委,150402,2021-07-01']

  test('is refused with the candidates', async () => {
    const { found } = await takeRows([...twins, 'N7,丁,党支部,双名党委,150402,2021-07-01'])
    expect(found.map(({ line, reason }) => [line, reason])).toEqual([
      [
        4,
        {
          zh: '有 2 个同名党组织，请填写编码：N5（双名党委）、N6（双名党委）。',
          en: '2 organizations have this name; give the code instead: N5 (双名党委), N6 (双名党委).',
        },
      ],
    ])
  })

  test('is told by its code, and the name beside it must fit', async () => {
    const both = '组织编码,组织名称,组织类型,上级组织编码,上级组织,行政区划代码,成立日期'
    const rows = twins.map((row) => row.replace('红山工委', 'T-org_county,红山工委'))
    const fits = await take([both, ...rows, 'N7,丁,党支部,N6,双名党委,150402,2021-07-01'].join('\n'), {
      dryRun: true,
    })
    expect(fits).toMatchObject({ founded: 3, faults: 0 })
    const other = await take([both, ...rows, 'N7,丁,党支部,N6,元宝山工委,150402,2021-07-01'].join('\n'))
    expect(other.found).toMatchObject([
      { line: 4, column: '上级组织', reason: { zh: '与上级组织编码不符：该编码的党组织是“双名党委”。' } },
    ])
  })
})

test('whoever is below a faulty row is not reported for it', async () => {
  const faults = await faultsOf([
    'N8,有错党委,党委,红山工委,150402,去年',
    'N9,下级,党支部,有错党委,150402,2021-07-01',
  ])
  expect(faults.map(([line, column]) => [line, column])).toEqual([[2, '成立日期']])
})

test('faults come in the order of the lines, whichever check found them, however many they are', async () => {
  const rows = Array.from({ length: 2500 }, (_, n) =>
    n % 2 ? `M${n},支部,党支部,红山工委,150402,昨天` : `M${n},支部,党支部,红山工委,999999,2021-07-01`,
  )
  const lines = (await faultsOf(rows)).map(([line]) => line)
  expect(lines).toEqual(Array.from({ length: 2500 }, (_, n) => n + 2))
})

test('a file without a code column is refused by its headings', async () => {
  await expect(take(header.replace('组织编码,', ''))).rejects.toMatchObject({ code: 'ROSTER_HEADINGS' })
})
