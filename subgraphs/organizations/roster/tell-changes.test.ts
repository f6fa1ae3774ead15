import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { branch, city, county, type Fixture, openFixture, otherCounty } from '../organizations-fixture.ts'
import { useRosters } from './roster-fixture.ts'

let fixture: Fixture
const { take, takeRows } = useRosters(() => fixture)

beforeAll(async () => {
  fixture = await openFixture()
  await sql`
    insert into organizations.alliance (id, name, kind, status, founded_on, lead_organization_id, region_code) values
      ('alliance_led', '甲联盟', 'UNION', 'ACTIVE', '2024-01-01', ${county}, '1504'),
      ('alliance_joined', '乙联盟', 'UNION', 'ACTIVE', '2024-01-01', ${city}, '1504'),
      ('alliance_other', '丙联盟', 'UNION', 'ACTIVE', '2024-01-01', ${city}, '1504')`.execute(rows())
  await sql`
    insert into organizations.membership (id, alliance_id, organization_id, tier, since) values
      ('membership_a', 'alliance_joined', ${branch(1)}, 'MEMBER', '2024-01-01'),
      ('membership_b', 'alliance_other', 'org_joint', 'MEMBER', '2024-01-01')`.execute(rows())
})

afterAll(() => fixture.close())

const rows = () => fixture.subgraph.database.rows

async function toldBy(row: string) {
  const head = await fixture.subgraph.events.head()
  expect(await takeRows([row])).toMatchObject({ changed: 1, faults: 0 })
  return fixture.subgraph.events.read(head, 100)
}

test('where an organization moves, the alliances that it or one below it leads or belongs to are told of anew', async () => {
  const events = await toldBy('T-org_county,红山工委,党支部,T-org_other,150402,2020-01-01')
  const alliances = events.filter(({ kind }) => kind === 'alliance.changed')
  expect(alliances.map(({ about }) => about.alliance)).toEqual(['alliance_joined', 'alliance_led'])
  expect(alliances[1]!.data).toMatchObject({ places: ['alliance_led', county, otherCounty, city] })
  const places = events.flatMap(
    ({ data }) => (data as { places?: { id: string; inside: string[] }[] }).places ?? [],
  )
  const joined = places.find(({ id }) => id === 'alliance_joined')
  expect(joined!.inside.toSorted()).toEqual(
    ['alliance_joined', branch(1), city, county, otherCounty].toSorted(),
  )
})

test('another name moves nobody: only the organization itself is told of', async () => {
  const events = await toldBy('T-org_county,红山区工委,党支部,T-org_other,150402,2020-01-01')
  expect(events.map(({ kind }) => kind)).toEqual(['places.changed'])
  expect(events[0]!.data).toMatchObject({ places: [{ id: county, name: '红山区工委' }] })
})

test('where an organization stands in other units, their sectors are told of', async () => {
  const head = await fixture.subgraph.events.head()
  const roster = [
    '组织编码,组织名称,组织类型,上级组织,行政区划代码,成立日期,所在单位,单位类型,行业',
    `T-${branch(2)},第2支部,党支部,T-org_county,150402,2020-01-01,某牧场,企业,畜牧业`,
  ].join('\n')
  expect(await take(roster)).toMatchObject({ changed: 1, faults: 0 })
  const events = await fixture.subgraph.events.read(head, 100)
  expect(events.filter(({ kind }) => kind === 'standing.changed').map(({ data }) => data)).toEqual([
    { standings: [{ organizationId: branch(2), units: [{ kind: 'COMPANY', sector: 'ANIMAL_HUSBANDRY' }] }] },
  ])
})
