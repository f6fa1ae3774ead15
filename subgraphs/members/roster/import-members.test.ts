import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKeyring } from '../../../shared/personal/keyring-fixture.ts'
import { type Fixture, openFixture, secretary } from '../members-fixture.ts'
import { memberRecord } from '../personal/records.ts'
import { header, officialId, rowsOf, useRosters } from './roster-fixture.ts'

let fixture: Fixture
const { take, takeRows } = useRosters(() => fixture)

beforeAll(async () => {
  fixture = await openFixture()
})
afterAll(() => fixture.close())

const anna = officialId('19900501', '002')
const bao = officialId('19850203', '001')

async function kept() {
  const rows = await rowsOf<{ id: string; sealed: string; joined: string; version: number }>(
    fixture,
    `select id, sealed, joined_on as joined, version from members.member order by joined_on, id`,
  )
  return rows.map((row) => ({ ...row, ...memberRecord.open(testKeyring, row) }))
}

test('a roster as offices have it: GBK, Chinese headings and dates, the organization by code or name', async () => {
  const roster = [
    '某镇党员名册（截至2026年11月）',
    header,
    `安娜,女,1990年5月1日,${anna},13812340000,A,,2015年7月1日,2016.7.1`,
    `包青天,,,${bao.toLowerCase()},,,甲支部,2010-07-01,2011-07-01`,
    '陈晨,男,1980-01-02,,,B,乙支部,2000/7/1,',
  ].join('\n')
  const trial = await take(iconv.encode(roster, 'gbk'), { dryRun: true })
  expect(trial).toMatchObject({ registered: 3, changed: 0, unchanged: 0, faults: 0, ignored: [] })
  expect(await kept()).toEqual([])
  expect(await take(iconv.encode(roster, 'gbk'))).toMatchObject({ registered: 3 })
  expect(await kept()).toMatchObject([
    { name: '陈晨', sex: 'MALE', birthOn: '1980-01-02', officialId: null, joined: '2000-07-01' },
    { name: '包青天', sex: 'MALE', birthOn: '1985-02-03', officialId: bao },
    { name: '安娜', phone: '13812340000', officialId: anna, version: 1 },
  ])
  const events = await rowsOf<{ kind: string; data: unknown }>(
    fixture,
    `select kind, data from members.event order by position`,
  )
  expect(events.map(({ kind }) => kind)).toEqual(['members.loaded', 'headcount.changed'])
  expect(JSON.stringify(events)).not.toMatch(/安娜|1990|138/)
  expect(await take(iconv.encode(roster, 'gbk'))).toMatchObject({ registered: 0, changed: 0, unchanged: 3 })
})

test('they are on the roll, and nothing of them lies there in plain text', async () => {
  const { data } = await fixture.run(
    secretary('org_a'),
    `{ members(first: 10) { totalCount nodes { name officialId belongings(first: 2) { totalCount } } } }`,
  )
  expect(data).toMatchObject({
    members: {
      totalCount: 2,
      nodes: [
        { name: '包**', officialId: `9901${'*'.repeat(14)}`, belongings: { totalCount: 1 } },
        { name: '安*' },
      ],
    },
  })
  const plain = await rowsOf(fixture, `select m::text as row, e::text from members.member m, members.event e`)
  expect(JSON.stringify(plain)).not.toMatch(/安娜|13812340000|1990-05-01/)
})

test('what differs is corrected, what is left out stays, an official id is added to who had none', async () => {
  const chen = officialId('19800102', '003')
  expect(
    await takeRows([
      `安娜,,,${anna},13900001111,A,,2015-07-01,`,
      `陈晨,男,1980-01-02,${chen},,B,,2000-07-01,2001-07-01`,
    ]),
  ).toMatchObject({ registered: 0, changed: 2, unchanged: 0 })
  expect(await kept()).toMatchObject([
    { name: '陈晨', officialId: chen, version: 2 },
    { name: '包青天', version: 1 },
    { name: '安娜', phone: '13900001111', officialId: anna, version: 2 },
  ])
  const [row] = await rowsOf<{ full_on: string }>(
    fixture,
    `select full_on from members.member where joined_on = '2015-07-01'`,
  )
  expect(row).toEqual({ full_on: '2016-07-01' })
})

describe('faults', () => {
  const good = `戴好,女,1991-01-01,,,A,,2019-07-01,2020-07-01`
  const wrongDigit = anna.slice(0, 17) + (anna.endsWith('1') ? '2' : '1')

  test.each([
    ['a wrong check digit', `安,女,,${wrongDigit},,A,,2015-07-01,`, '身份证号', /校验码/],
    ['a number that lost its digits', `安,女,,9.90101E+17,,A,,2015-07-01,`, '身份证号', /被表格软件/],
    [
      'another birthday than the official id',
      `安,女,1991-05-01,${officialId('19900501', '022')},,A,,2015-07-01,`,
      '身份证号',
      /出生日期/,
    ],
    ['no sex and no official id', `安,,1990-05-01,,,A,,2015-07-01,`, '性别', /不能为空/],
    ['no telephone number', `安,女,1990-05-01,,abc,A,,2015-07-01,`, '联系电话', /电话/],
    ['a day that has not come', `安,女,1990-05-01,,,A,,2027-07-01,`, '入党日期', /尚未到来/],
    ['full before joining', `安,女,1990-05-01,,,A,,2015-07-01,2014-07-01`, '转正日期', /早于/],
    ['no organization', `安,女,1990-05-01,,,,,2015-07-01,`, '所在党组织', /编码或名称/],
    ['an unknown organization', `安,女,1990-05-01,,,X,,2015-07-01,`, '组织编码', /没有这个/],
    ['a code and a name of two', `安,女,1990-05-01,,,A,乙支部,2015-07-01,`, '组织编码', /都相符/],
    ['a name that two have', `安,女,1990-05-01,,,,乙支部,2015-07-01,`, '所在党组织', /有 2 个/],
    ['a dissolved organization', `安,女,1990-05-01,,,G,,2015-07-01,`, '所在党组织', /已撤销/],
    ['who belongs elsewhere', `包青天,,,${bao},,B,,2010-07-01,`, '组织编码', /转接/],
  ])('%s is told by line and column, and nothing is written', async (_, row, column, reason) => {
    const before = await kept()
    const { found, registered } = await takeRows([good, row])
    expect(found).toMatchObject([{ line: 3, column, reason: { zh: expect.stringMatching(reason) } }])
    expect(registered).toBe(0)
    expect(await kept()).toEqual(before)
  })

  test('the same person twice, by official id and by name', async () => {
    const twin = officialId('19910101', '044')
    const { found } = await takeRows([
      good,
      `戴好,女,1991-01-01,${twin},,A,,2019-07-01,`,
      `戴合,女,,${twin},,A,,2019-07-01,`,
    ])
    expect(found).toMatchObject([
      { line: 3, column: '姓名', value: '戴*', reason: { zh: '与第 2 行是同一名党员。' } },
      {
        line: 4,
        column: '身份证号',
        value: `9901${'*'.repeat(14)}`,
        reason: { zh: '与第 3 行是同一名党员。' },
      },
    ])
  })

  test('two of one name and one birthday are two where each has an official id', async () => {
    const [one, two] = [officialId('19920101', '062'), officialId('19920101', '064')]
    const rows = [one, two].map((id) => `同名,女,,${id},,A,,2019-07-01,`)
    expect(await takeRows(rows, { dryRun: true })).toMatchObject({ registered: 2, faults: 0 })
  })

  test('no message shows what is personal', async () => {
    const { found } = await takeRows([
      `安娜娜,女,1990-13-01,1990,13812345678x,A,,昨天,`,
      `安娜娜,女,1990-01-01,,13812345678,A,,2015-07-01,,安娜娜 13812345678`,
    ])
    expect(found.length).toBe(3)
    expect(JSON.stringify(found)).not.toMatch(/安娜|1990|13812345678/)
    expect(found).toContainEqual(expect.objectContaining({ column: '入党日期', value: '昨天' }))
  })
})
