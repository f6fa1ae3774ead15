import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { city, county, type Fixture, openFixture, otherCounty } from '../organizations-fixture.ts'
import { header, rowsOf, today, useRosters } from './roster-fixture.ts'

let fixture: Fixture
const { take, takeRows } = useRosters(() => fixture)

beforeAll(async () => {
  fixture = await openFixture()
})

afterAll(() => fixture.close())

interface Stored {
  id: string
  name: string
  kind: string
  path: string[]
  superior: string | null
  foundedOn: string
  version: number
}

async function stored(code: string): Promise<Stored | undefined> {
  const rows = await rowsOf<Stored>(
    fixture,
    `select o.id, o.name, o.kind, o.path, s.code as superior, o.founded_on as "foundedOn", o.version
     from organizations.organization o left join organizations.organization s on s.id = o.superior_id where o.code = '${code}'`,
  )
  return rows[0]
}

function periods(code: string) {
  return rowsOf<{ from: string; to: string | null; name: string }>(
    fixture,
    `select from_on as "from", to_on as "to", p.name from organizations.organization_period p
     join organizations.organization o on o.id = p.organization_id where o.code = '${code}' order by from_on`,
  )
}

async function lastEvents(after: number) {
  const events = await fixture.subgraph.events.read(after, 1000)
  return events.map(({ kind, data }) => ({
    kind,
    places: (data as { places?: { id: string; path: string[] }[] }).places,
  }))
}

test('the superior may stand later in the file, and is named by name or by code', async () => {
  const report = await takeRows([
    'A2,甲村党支部,党支部,甲镇党委,150402,2021年5月',
    'A3,乙村党支部,支部委员会,A1,１５０４０２,2021.5.1',
    'A1,甲镇党委,党委,T-org_county,150402,2020/3/4',
  ])
  expect(report).toMatchObject({ founded: 3, changed: 0, unchanged: 0, withoutSuperior: 0, faults: 0 })
  const committee = await stored('A1')
  const village = await stored('A2')
  expect(committee).toMatchObject({
    kind: 'COMMITTEE',
    path: [committee!.id, county, city],
    foundedOn: '2020-03-04',
  })
  expect(village).toMatchObject({ foundedOn: '2021-05-01', path: [village!.id, committee!.id, county, city] })
  expect(await stored('A3')).toMatchObject({ kind: 'BRANCH', superior: 'A1' })
  expect(await periods('A2')).toEqual([{ from: '2021-05-01', to: null, name: '甲村党支部' }])
})

describe('the same roster again', () => {
  const rows = ['B1,丙镇党委,党委,元宝山工委,150403,2020-01-01', 'B2,丙村党支部,党支部,B1,150403,2020-01-01']
  const renamed = ['B1,丙街道党工委,党工委,元宝山工委,150403,2020-01-01', rows[1]!]

  test('changes nothing and tells nothing', async () => {
    await takeRows(rows)
    const head = await fixture.subgraph.events.head()
    expect(await takeRows(rows)).toMatchObject({ founded: 0, changed: 0, unchanged: 2 })
    expect(await fixture.subgraph.events.head()).toBe(head)
  })

  test('with another name begins a period today and keeps the old one', async () => {
    expect(await takeRows(renamed)).toMatchObject({ founded: 0, changed: 1, unchanged: 1 })
    expect(await periods('B1')).toEqual([
      { from: '2020-01-01', to: today, name: '丙镇党委' },
      { from: today, to: null, name: '丙街道党工委' },
    ])
    expect((await stored('B1'))!.version).toBe(2)
  })

  test('put right on the same day corrects that period', async () => {
    await takeRows([renamed[0]!.replace('丙街道', '丁街道'), rows[1]!])
    expect((await periods('B1')).map(({ from, name }) => [from, name])).toEqual([
      ['2020-01-01', '丙镇党委'],
      [today, '丁街道党工委'],
    ])
  })

  test('with another superior moves everything below it, and says so', async () => {
    const head = await fixture.subgraph.events.head()
    const moved = renamed[0]!.replace('元宝山工委', '红山工委')
    expect(await takeRows([moved], { day: '2026-06-16' })).toMatchObject({ changed: 1, unchanged: 0 })
    const [committee, village] = [await stored('B1'), await stored('B2')]
    expect(village!.path).toEqual([village!.id, committee!.id, county, city])
    const [event] = await lastEvents(head)
    expect(event!.kind).toBe('places.changed')
    expect(event!.places).toMatchObject([
      { id: committee!.id, path: [committee!.id, county, city] },
      { id: village!.id, path: [village!.id, committee!.id, county, city] },
    ])
  })

  test('with another day of founding is a correction', async () => {
    const corrected = rows[1]!.replace('2020-01-01', '2019-12-31')
    expect(await takeRows([corrected])).toMatchObject({ changed: 1 })
    expect(await periods('B2')).toEqual([{ from: '2019-12-31', to: null, name: '丙村党支部' }])
  })
})

test('two organizations that swap their places do not stand in each other’s way', async () => {
  await takeRows(['S1,上,党委,红山工委,150402,2020-01-01', 'S2,下,党支部,S1,150402,2020-01-01'])
  await takeRows(['S1,上,党委,S2,150402,2020-01-01', 'S2,下,党支部,红山工委,150402,2020-01-01'])
  const [upper, lower] = [await stored('S2'), await stored('S1')]
  expect(lower!.path).toEqual([lower!.id, upper!.id, county, city])
})

test('without a column for superiors the present ones stay', async () => {
  const text =
    '组织编码,组织名称,组织类型,行政区划代码,成立日期\nT-org_other,元宝山区工委,党支部,150403,2020-01-01'
  expect(await take(text)).toMatchObject({ changed: 1, faults: 0 })
  expect(await stored('T-org_other')).toMatchObject({ name: '元宝山区工委', path: [otherCounty, city] })
})

test('an organization without a superior is founded, and counted', async () => {
  expect(await takeRows(['R1,某省委,党委,,1504,1950-01-01'])).toMatchObject({
    founded: 1,
    withoutSuperior: 1,
  })
})

test('English headings and values, and headings that nobody knows', async () => {
  const text = `Code,Name,Kind,Superior,Region code,Founded,Remarks\nE1,Branch of E,joint branch,市工委,1504,2021-07-01,new`
  expect(await take(text)).toMatchObject({ founded: 1, ignored: ['Remarks'] })
  expect(await stored('E1')).toMatchObject({ kind: 'JOINT_BRANCH', superior: 'T-org_city' })
})

test('GBK, as older spreadsheet programs save it', async () => {
  const text = `${header}\r\nG1,国标村党支部,党支部,红山工委,150402,2021年7月1日\r\n`
  expect(await take(iconv.encode(text, 'gbk'))).toMatchObject({ founded: 1 })
  expect((await stored('G1'))!.name).toBe('国标村党支部')
})

test('a workbook with title rows above the header', async () => {
  const titles = [['全区党组织名册'], ['填报单位：组织部']]
  const rows = [
    ...titles,
    header.split(','),
    ['X1', '表格村党支部', '党支部', '红山工委', '150402', '20210701'],
  ]
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })))
  expect(await take(await writeExcelFile(cells).toBuffer())).toMatchObject({ founded: 1, faults: 0 })
  expect(await stored('X1')).toMatchObject({ foundedOn: '2021-07-01' })
})

test('a dry run says what would happen and writes nothing', async () => {
  const report = await takeRows(['D1,试运行党支部,党支部,红山工委,150402,2021-07-01'], { dryRun: true })
  expect(report).toMatchObject({ founded: 1, faults: 0 })
  expect(await stored('D1')).toBeUndefined()
})

test('a failure half way leaves nothing behind, and the next attempt works', async () => {
  const many = Array.from({ length: 6000 }, (_, n) => `K${n},支部${n},党支部,红山工委,150402,2021-07-01`)
  const head = await fixture.subgraph.events.head()
  const onProgress = ({ phase, done }: { phase: string; done: number }) => {
    if (phase === 'WRITE' && done > 0) throw new Error('the disk is full')
  }
  await expect(takeRows(many, { onProgress })).rejects.toThrow('the disk is full')
  expect(await stored('K0')).toBeUndefined()
  expect(await fixture.subgraph.events.head()).toBe(head)
  expect(await takeRows(many)).toMatchObject({ founded: 6000 })
  const told = (await lastEvents(head)).map(({ places }) => places!.length)
  expect([Math.max(...told), told.reduce((sum, length) => sum + length, 0)]).toEqual([500, 6000])
})
