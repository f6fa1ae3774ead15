import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Grant } from '../../../shared/viewer.ts'
import {
  city,
  committeeAt,
  county,
  type Fixture,
  openFixture,
  otherCounty,
} from '../organizations-fixture.ts'

let fixture: Fixture
const above = committeeAt(city)

/** One and two sit in one county, three in another with the trade of two; four has nothing in common with anybody. */
const alliances = [
  ['alliance_1', '150402', county, null],
  ['alliance_2', '150402', county, 'TOURISM'],
  ['alliance_3', '150403', otherCounty, 'TOURISM'],
  ['alliance_4', '1504', city, 'FINANCE'],
] as const

beforeAll(async () => {
  fixture = await openFixture()
  for (const [id, region, lead, sector] of alliances)
    await sql`insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id, sector, demo)
      values (${id}, ${id}, 'REGIONAL', 'ACTIVE', '2025-01-01', ${region}, ${lead}, ${sector}, true)`.execute(
      fixture.subgraph.database.rows,
    )
})
afterAll(() => fixture.close())

async function change(mutation: string, input: Record<string, unknown>, grants: Grant[] | undefined = above) {
  const whole = mutation.includes('Route') ? 'route' : 'district'
  const type = `${mutation.replace(/^(addTo|removeFrom)(\w+)$/, '$2Link').replace(/^./, (letter) => letter.toUpperCase())}Input`
  const named = type.replace(/^Dissolve/, 'Change')
  const { data, errors } = await fixture.run(
    `mutation($input: ${named}!) { ${mutation}(input: $input) {
      ${whole} { id version name dissolvedOn foundedBy { id } alliances { id } links { alliance { id } since until } }
      userErrors { code field } } }`,
    { input },
    grants,
  )
  const payload = data?.[mutation]
  return { whole: payload?.[whole], code: payload?.userErrors[0]?.code ?? errors?.[0]?.extensions.code }
}

const founding = (allianceIds: string[], foundedOn = '2026-01-01') => ({
  name: '风景线',
  foundedOn,
  allianceIds,
})

async function foundRoute(allianceIds: string[]): Promise<string> {
  return (await change('foundRoute', founding(allianceIds))).whole.id
}

describe('a route', () => {
  test.each([
    ['of one county', ['alliance_1', 'alliance_2'], undefined],
    ['over what lies between', ['alliance_1', 'alliance_3', 'alliance_2'], undefined],
    ['of what is not adjacent', ['alliance_1', 'alliance_3'], 'NOT_ADJACENT'],
    ['of one alone', ['alliance_1', 'alliance_1'], 'INVALID_INPUT'],
    ['of what is not there', ['alliance_1', 'alliance_0'], 'NOT_FOUND'],
  ])('%s', async (_what, allianceIds, code) => {
    expect((await change('foundRoute', founding(allianceIds))).code).toBe(code)
  })

  test.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['a committee over one of them only', committeeAt(county), 'FORBIDDEN'],
    ['an analyst', [{ role: 'ANALYST', place: city, from: '2020-01-01' }] as Grant[], 'FORBIDDEN'],
  ])('is not founded by %s', async (_who, grants, code) => {
    const { data, errors } = await fixture.run(
      'mutation($input: FoundRouteInput!) { foundRoute(input: $input) { userErrors { code } } }',
      { input: founding(['alliance_2', 'alliance_3']) },
      grants,
    )
    expect(data?.foundRoute?.userErrors[0]?.code ?? errors?.[0]?.extensions.code).toBe(code)
  })

  test('is not founded ahead of time, before its alliances, or without a name', async () => {
    const ids = ['alliance_1', 'alliance_2']
    expect((await change('foundRoute', founding(ids, '2026-06-16'))).code).toBe('INVALID_INPUT')
    expect((await change('foundRoute', founding(ids, '2024-12-31'))).code).toBe('INVALID_INPUT')
    expect((await change('foundRoute', { ...founding(ids), name: ' ' })).code).toBe('INVALID_INPUT')
  })

  test('grows and shrinks by the day, and tells what it was', async () => {
    const routeId = await foundRoute(['alliance_1', 'alliance_2'])
    const grown = await change('addToRoute', {
      routeId,
      version: 1,
      allianceId: 'alliance_3',
      on: '2026-03-01',
    })
    expect(grown.whole).toMatchObject({ version: 2, foundedBy: { id: city } })
    const again = { routeId, version: 2, allianceId: 'alliance_3', on: '2026-03-01' }
    expect((await change('addToRoute', again)).code).toBe('ALREADY_LINKED')
    expect((await change('addToRoute', { ...again, version: 1 })).code).toBe('STALE_VERSION')
    const alone = { routeId, version: 2, allianceId: 'alliance_2', on: '2026-04-01' }
    expect((await change('removeFromRoute', alone)).code).toBe('NOT_ADJACENT')
    const { whole } = await change('removeFromRoute', { ...alone, allianceId: 'alliance_1' })
    expect(whole.links).toEqual([
      { alliance: { id: 'alliance_1' }, since: '2026-01-01', until: '2026-04-01' },
      { alliance: { id: 'alliance_2' }, since: '2026-01-01', until: null },
      { alliance: { id: 'alliance_3' }, since: '2026-03-01', until: null },
    ])
    const asOf = async (day: string) => {
      const query = `{ route(id: "${routeId}") { alliances(asOf: "${day}") { id } } }`
      return (await fixture.run(query)).data.route.alliances.map(({ id }: { id: string }) => id)
    }
    expect(await asOf('2026-02-01')).toEqual(['alliance_1', 'alliance_2'])
    expect(await asOf('2026-03-01')).toEqual(['alliance_1', 'alliance_2', 'alliance_3'])
    expect(await asOf('2026-04-01')).toEqual(['alliance_2', 'alliance_3'])
  })

  test('that is refused leaves nothing changed', async () => {
    const routeId = await foundRoute(['alliance_1', 'alliance_2'])
    await change('addToRoute', { routeId, version: 1, allianceId: 'alliance_4', on: '2026-03-01' })
    const { data } = await fixture.run(`{ route(id: "${routeId}") { version links { since } } }`)
    expect(data.route).toEqual({ version: 1, links: [{ since: '2026-01-01' }, { since: '2026-01-01' }] })
  })
})

describe('a district', () => {
  test('holds alliances and routes, and loses a route that is dissolved', async () => {
    const routeId = await foundRoute(['alliance_1', 'alliance_2'])
    const { whole, code } = await change('foundDistrict', {
      ...founding(['alliance_4']),
      routeIds: [routeId],
    })
    expect(code).toBeUndefined()
    const grown = { districtId: whole.id, version: 1, on: '2026-03-01', allianceId: 'alliance_3' }
    expect((await change('addToDistrict', grown)).whole.alliances).toHaveLength(2)
    expect((await change('addToDistrict', { ...grown, version: 2, routeId })).code).toBe('INVALID_INPUT')
    await change('dissolveRoute', { routeId, version: 1, on: '2026-05-01' })
    const query = `{ district(id: "${whole.id}") { routes { id } links { route { id } until } } routes(first: 100) { nodes { id } } }`
    const { data } = await fixture.run(query)
    expect(data.district.routes).toEqual([])
    expect(data.district.links).toContainEqual({ route: { id: routeId }, until: '2026-05-01' })
    expect(data.routes.nodes).not.toContainEqual({ id: routeId })
    const last = { districtId: whole.id, version: 2, on: '2026-06-01', allianceId: 'alliance_4' }
    expect((await change('removeFromDistrict', last)).code).toBe('INVALID_INPUT')
    const { whole: gone } = await change('dissolveDistrict', {
      districtId: whole.id,
      version: 2,
      on: '2026-06-01',
    })
    expect(gone).toMatchObject({ dissolvedOn: '2026-06-01', alliances: [] })
  })

  test('needs a committee above all of it', async () => {
    const input = founding(['alliance_1', 'alliance_3'])
    expect((await change('foundDistrict', input, committeeAt(otherCounty))).code).toBe('FORBIDDEN')
    expect((await change('foundDistrict', founding(['alliance_1']))).code).toBe('INVALID_INPUT')
  })
})

test('every change is told with all links', async () => {
  const routeId = await foundRoute(['alliance_1', 'alliance_2'])
  await fixture.subgraph.events.publish()
  const told = await fixture.subgraph.events.read(0, 1000)
  expect(told.findLast(({ about }) => about.route === routeId)).toMatchObject({
    kind: 'route.changed',
    data: { alliances: [{ id: 'alliance_1', since: '2026-01-01', until: null }, { id: 'alliance_2' }] },
  })
})

test('the links of many are read in as many statements as those of one', async () => {
  const query = (first: number) =>
    fixture.run(
      `{ routes(first: ${first}) { nodes { alliances { id } links { alliance { id } } foundedBy { id } } } }`,
    )
  await foundRoute(['alliance_1', 'alliance_2'])
  expect(await fixture.statements(() => query(5))).toBe(await fixture.statements(() => query(1)))
})
