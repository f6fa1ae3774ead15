import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, openFixture } from '../organizations-fixture.ts'
import { header, rowsOf, useRosters } from './roster-fixture.ts'

let fixture: Fixture
const { take } = useRosters(() => fixture)

beforeAll(async () => {
  fixture = await openFixture()
})

afterAll(() => fixture.close())

const takeUnits = (...rows: string[]) =>
  take([`${header},所在单位,单位类型,行业,单位行政区划代码`, ...rows].join('\n'))
const start = (code: string) => `${code},${code}支部,党支部,红山工委,150402,2021-07-01`

function standing(code: string) {
  return rowsOf<{ id: string; name: string; kind: string; sector: string; region: string }>(
    fixture,
    `select u.id, u.name, u.kind, u.sector, u.region_code as region from organizations.standing s
     join organizations.organization o on o.id = s.organization_id join organizations.unit u on u.id = s.unit_id
     where o.code = '${code}' order by u.name`,
  )
}

test('a joint branch stands in several units, each entered once', async () => {
  const rows = [
    `${start('U1')},甲厂；乙村,企业；嘎查村,能源；农业,150402；150403`,
    `${start('U2')},甲厂,企业,能源,`,
  ]
  expect(await takeUnits(...rows)).toMatchObject({ founded: 2, faults: 0 })
  const [village, factory] = await standing('U1')
  expect(village).toMatchObject({ name: '乙村', kind: 'VILLAGE', sector: 'AGRICULTURE', region: '150403' })
  expect(await standing('U2')).toEqual([factory])
  expect(await takeUnits(...rows)).toMatchObject({ unchanged: 2 })
})

test('a unit that is known needs no description, and is left and entered again', async () => {
  await takeUnits(`${start('U3')},丙校,学校,教育,`)
  expect(await takeUnits(`${start('U3')},unit_bare,,,`)).toMatchObject({ changed: 1, faults: 0 })
  expect((await standing('U3')).map(({ id }) => id)).toEqual(['unit_bare'])
  expect(await takeUnits(`${start('U3')},,,,`)).toMatchObject({ unchanged: 1 })
})

test('another kind or sector is taken over', async () => {
  await takeUnits(`${start('U4')},丁社,企业,商贸,`)
  expect(await takeUnits(`${start('U4')},丁社,合作社,,`)).toMatchObject({ changed: 1 })
  expect(await standing('U4')).toMatchObject([{ kind: 'COOPERATIVE', sector: 'TRADE' }])
})

test('an organization that moves takes its unit along', async () => {
  await takeUnits(`${start('U5')},戊院,医院,卫生,`)
  const [unit] = await standing('U5')
  const moved = `${start('U5').replace('150402', '150403')},戊院,,,`
  expect(await takeUnits(moved)).toMatchObject({ changed: 1, faults: 0 })
  expect(await standing('U5')).toEqual([unit])
})

test.each([
  ['a new unit without a kind', '己厂,,能源,', '单位类型', /"己厂" is a new unit/],
  ['a kind without a unit', ',企业,,', '单位类型', /No unit is named/],
  ['two kinds for three units', '己厂；庚厂；辛厂,企业；学校,能源,', '单位类型', /3 units and 2 values/],
  ['a region that is none', '己厂,企业,能源,999999', '单位行政区划代码', /No division/],
])('%s is a fault', async (_, cells, column, reason) => {
  const { found } = await takeUnits(`${start('U6')},${cells}`)
  expect(found).toMatchObject([{ line: 2, column, reason: { en: expect.stringMatching(reason) } }])
})

test('two rows that describe one unit differently', async () => {
  const { found } = await takeUnits(`${start('U7')},壬厂,企业,能源,`, `${start('U8')},壬厂,学校,能源,`)
  expect(found).toMatchObject([
    { line: 3, column: '单位类型', value: '学校', reason: { en: expect.stringMatching(/Line 2/) } },
  ])
})

test('units of one name in one region cannot be told apart', async () => {
  await rowsOf(
    fixture,
    `insert into organizations.unit (id, name, kind, sector, region_code) values
      ('unit_twin1', '双厂', 'COMPANY', 'ENERGY', '150402'), ('unit_twin2', '双厂', 'COMPANY', 'ENERGY', '150402')`,
  )
  const { found } = await takeUnits(`${start('U9')},双厂,,,`)
  expect(found).toMatchObject([
    { column: '所在单位', value: '双厂', reason: { en: expect.stringMatching(/2 units/) } },
  ])
})
