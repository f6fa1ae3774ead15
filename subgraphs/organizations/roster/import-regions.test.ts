import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RosterFault } from '../../../shared/roster/roster-fault.ts'
import { useFolder } from '../../../shared/roster/roster-fixture.ts'
import { type Fixture, openFixture } from '../organizations-fixture.ts'
import { importRegions } from './import-regions.ts'
import { rowsOf } from './roster-fixture.ts'

const { path } = useFolder()
let fixture: Fixture

beforeAll(async () => {
  fixture = await openFixture(0)
})

afterAll(() => fixture.close())

async function take(rows: string[], dryRun = false) {
  const file = path('regions.csv')
  await writeFile(file, ['code,name,level,parent_code', ...rows].join('\n'))
  const found: RosterFault[] = []
  const takeFaults = async (faults: AsyncIterable<RosterFault>) =>
    void found.push(...(await Array.fromAsync(faults)))
  return { ...(await importRegions(fixture.subgraph, file, { dryRun, takeFaults })), found }
}

const read = (code: string) =>
  rowsOf(
    fixture,
    `select id, name, level, parent_code as parent from organizations.region where code = '${code}'`,
  )

test('new divisions are entered, others renamed, equal ones left alone', async () => {
  const rows = [
    '15,内蒙古自治区,PROVINCE,',
    '1504,赤峰市,地级,15',
    '150402,红山新区,县级,1504',
    '150402001,西屯街道,TOWNSHIP,150402',
  ]
  expect(await take(rows, true)).toMatchObject({ founded: 2, changed: 2, unchanged: 0 })
  expect(await read('15')).toEqual([])
  expect(await take(rows)).toMatchObject({ founded: 2, changed: 2, unchanged: 0, withoutSuperior: 1 })
  expect(await read('150402')).toEqual([
    { id: 'reg_150402', name: '红山新区', level: 'COUNTY', parent: '1504' },
  ])
  expect(await take(rows)).toMatchObject({ founded: 0, changed: 0, unchanged: 4 })
})

test.each([
  ['a code twice', ['150404,松山区,COUNTY,1504', '150404,松山区,COUNTY,1504'], 3, '150404', /Line 3/],
  ['a level that does not fit the code', ['150404,松山区,TOWNSHIP,1504'], 2, '乡级', /6 digits/],
  ['a division above that nobody knows', ['150404,松山区,COUNTY,1599'], 2, '1599', /Neither/],
  [
    'a division above of the same level',
    ['150404,松山区,COUNTY,150402'],
    2,
    '150402',
    /not of a higher level/,
  ],
  ['none above', ['150404,松山区,COUNTY,'], 2, '', /not of a higher level/],
  ['a code that is none', ['1504040,松山区,COUNTY,1504'], 2, '1504040', /not a code/],
])('%s is a fault, and nothing is taken', async (_, rows, line, value, reason) => {
  const { found } = await take(['150499,好区,COUNTY,1504', ...rows])
  expect(found).toMatchObject([{ line: line + 1, value, reason: { en: expect.stringMatching(reason) } }])
  expect(await read('150499')).toEqual([])
})
