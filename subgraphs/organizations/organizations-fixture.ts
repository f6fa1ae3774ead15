import { parse } from 'graphql'
import { statementsOf } from '../../shared/database/test-statements.ts'
import { type TestStorage, testStorage } from '../../shared/database/test-storage.ts'
import { appendEvents } from '../../shared/events/outbox.ts'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Grant, Viewer } from '../../shared/viewer.ts'
import { openOrganizations } from './open.ts'
import { placesChangedEvents } from './organization/organization.events.ts'
import { loadOrganizations, type OrganizationToLoad } from './organization/organization.load.ts'
import { loadRegions } from './region/region.load.ts'
import { loadUnits } from './unit/unit.load.ts'

/** A small tree for the tests of this subgraph: a city with two counties, and townships below the first. */
export interface Fixture {
  readonly subgraph: OpenSubgraph
  run(
    query: string,
    variables?: Record<string, unknown>,
    grants?: readonly Grant[],
  ): Promise<{ data: any; errors?: any[] }>
  statements(work: () => Promise<unknown>): Promise<number>
  close(): Promise<void>
}

export const city = 'org_city'
export const county = 'org_county'
export const otherCounty = 'org_other'
export const branch = (n: number) => `org_branch${n}`

export const committeeAt = (place: string): Grant[] => [{ role: 'COMMITTEE', place, from: '2020-01-01' }]

export async function openFixture(branches = 3): Promise<Fixture> {
  const database: TestStorage = await testStorage()
  const subgraph = await openOrganizations({
    storage: database.storage,
    now: () => Temporal.Instant.from('2026-06-15T04:00:00Z'),
  })
  await fill(subgraph, branches)
  return {
    subgraph,
    run: (query, variables = {}, grants) => run(subgraph, query, variables, grants),
    statements: async (work) => (await statementsOf(subgraph.database, work)).length,
    close: async () => {
      await subgraph.close()
      await database.drop()
    },
  }
}

async function fill(subgraph: OpenSubgraph, branches: number): Promise<void> {
  await subgraph.database.rows.transaction().execute(async (tx) => {
    await loadRegions(tx, [
      region('1504', '赤峰市', 'CITY', null),
      region('150402', '红山区', 'COUNTY', '1504'),
      region('150403', '元宝山区', 'COUNTY', '1504'),
    ])
    await loadUnits(tx, [
      unit('unit_own', null),
      unit('unit_joint', null),
      unit('unit_taught', 'member_teacher'),
      unit('unit_bare', null),
    ])
    const below = Array.from({ length: branches }, (_, n) =>
      organization(branch(n), county, '150402', `第${n}支部`, n === 0 ? ['unit_own'] : []),
    )
    const joint = {
      ...organization('org_joint', otherCounty, '150403', '联合党支部', ['unit_joint']),
      kind: 'JOINT_BRANCH',
    }
    const places = await loadOrganizations(tx, [
      organization(city, null, '1504', '市工委'),
      organization(county, city, '150402', '红山工委'),
      organization(otherCounty, city, '150403', '元宝山工委'),
      ...below,
      joint,
    ])
    await appendEvents(tx, 'organizations', placesChangedEvents(places), {
      actor: null,
      at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    })
  })
  await subgraph.events.publish()
}

function region(code: string, name: string, level: string, parentCode: string | null) {
  return { id: `reg_${code}`, code, name, level, parentCode }
}

function unit(id: string, instructorId: string | null) {
  return {
    id,
    name: id,
    kind: 'COMPANY',
    sector: 'ENERGY',
    regionCode: '150402',
    employeeCount: 10,
    foundedOn: null,
    instructorId,
    demo: true,
  }
}

function organization(
  id: string,
  superiorId: string | null,
  regionCode: string,
  name: string,
  unitIds: string[] = [],
): OrganizationToLoad {
  const periods = [{ from: '2020-01-01', to: null, name, kind: 'BRANCH', superiorId, regionCode }]
  return {
    id,
    code: `T-${id}`,
    name,
    kind: 'BRANCH',
    superiorId,
    regionCode,
    foundedOn: '2020-01-01',
    unitIds,
    periods,
    demo: true,
  }
}

async function run(
  subgraph: OpenSubgraph,
  query: string,
  variables: Record<string, unknown>,
  grants?: readonly Grant[],
) {
  const viewer: Viewer | undefined = grants && {
    subject: 'tester',
    name: '测试',
    grants,
    expiresAt: 2_000_000_000,
  }
  const result = await subgraph.execute(
    { document: parse(query), variables },
    { viewer, locale: 'en', requestId: 'test' },
  )
  return result as { data: any; errors?: any[] }
}
