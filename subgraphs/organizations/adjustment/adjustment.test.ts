import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  office,
  openAllianceFixture,
  secretaryOf,
  today,
} from '../alliance-fixture.ts'
import { branch, city, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('UNION', 3)
})
afterAll(() => at.close())

const approver = committeeAt(county)
const wanted = `id kind on reason article version filingsAwaited filings { registry number }
  alliance { name status dissolvedOn version leadOrganization { id } memberships { nodes { organization { id } } } bodies { id } }`
const adjust = (more: object, version = 1, grants = approver) =>
  at.change('adjustAlliance', { allianceId, version, on: today, reason: '区划调整', ...more }, grants, wanted)
const dissolve = (version: number, more: object = {}, grants = approver) =>
  at.change(
    'dissolveAlliance',
    { allianceId, version, on: today, reason: '任务完成', ...more },
    grants,
    wanted,
  )
const file = (id: string, version: number, registry: string, grants = approver) =>
  at.change(
    'fileAdjustment',
    { adjustmentId: id, version, registry, on: today, number: '备 2' },
    grants,
    wanted,
  )

describe('an adjustment', () => {
  test.each([
    ['the lead', secretaryOf(branch(0)), 'FORBIDDEN'],
    ['the office', office, 'FORBIDDEN'],
    ['a committee that did not approve it', committeeAt(city), 'FORBIDDEN'],
  ])('is not made by %s', async (_who, grants, code) => {
    expect((await adjust({ name: '新名称' }, 1, grants)).code).toBe(code)
  })

  test('says what and why, of the present version, on a day that has come', async () => {
    expect((await adjust({})).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '红山联盟' })).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '新名称', reason: ' ' })).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '新名称', on: '2026-06-16' })).code).toBe('INVALID_INPUT')
    expect((await adjust({ name: '新名称' }, 2)).code).toBe('STALE_VERSION')
    expect((await adjust({ addOrganizationIds: ['org_joint'] })).code).toBe('INVALID_INPUT')
    expect((await adjust({ addOrganizationIds: [branch(1)] })).code).toBe('WRONG_STATE')
    expect((await adjust({ removeMembershipIds: ['membership_none'] })).code).toBe('NOT_FOUND')
    expect((await adjust({ leadOrganizationId: branch(4) })).code).toBe('INVALID_INPUT')
    expect((await adjust({ removeMembershipIds: ['membership_0'] })).code).toBe('INVALID_INPUT')
  })

  test('changes name, lead and members at once, and is to be filed with two departments', async () => {
    const more = {
      name: '红山新联盟',
      leadOrganizationId: branch(3),
      addOrganizationIds: [branch(3)],
      removeMembershipIds: ['membership_1'],
    }
    const head = await at.head()
    const { object } = await adjust(more)
    expect(object).toMatchObject({
      kind: 'ADJUSTED',
      article: '8.3',
      filingsAwaited: ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'],
      alliance: { name: '红山新联盟', version: 2, leadOrganization: { id: branch(3) } },
    })
    const members = object.alliance.memberships.nodes.map(({ organization }: any) => organization.id)
    expect(members.sort()).toEqual([branch(0), branch(2), branch(3)])
    const told = (await at.eventsAfter(head)).map(({ kind }) => kind)
    expect(told).toEqual(['adjustment.made', 'places.changed', 'alliance.changed'])
    expect((await file(object.id, 1, 'CITY_ORGANIZATION_DEPARTMENT', office)).code).toBe('FORBIDDEN')
    expect((await file(object.id, 2, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('STALE_VERSION')
    const { object: filed } = await file(object.id, 1, 'CITY_ORGANIZATION_DEPARTMENT')
    expect(filed).toMatchObject({
      version: 2,
      filingsAwaited: ['COUNTY_ORGANIZATION_DEPARTMENT'],
      filings: [{ registry: 'CITY_ORGANIZATION_DEPARTMENT', number: '备 2' }],
    })
    expect((await file(object.id, 2, 'CITY_ORGANIZATION_DEPARTMENT')).code).toBe('WRONG_STATE')
  })
})

describe('a dissolution', () => {
  test('is the approver’s, with a reason', async () => {
    expect((await dissolve(2, {}, office)).code).toBe('FORBIDDEN')
    expect((await dissolve(1)).code).toBe('STALE_VERSION')
    expect((await dissolve(2, { reason: '' })).code).toBe('INVALID_INPUT')
  })

  test('ends memberships, bodies, offices and places on routes, once', async () => {
    const { rows } = at.subgraph.database
    await sql`insert into organizations.route (id, name, founded_on) values ('route_a', '风景线', '2025-06-01')`.execute(
      rows,
    )
    await sql`
      insert into organizations.route_alliance (route_id, alliance_id, since) values ('route_a', ${allianceId}, '2025-06-01')`.execute(
      rows,
    )
    const head = await at.head()
    const { object } = await dissolve(2)
    expect(object).toMatchObject({
      kind: 'DISSOLVED',
      alliance: { status: 'DISSOLVED', dissolvedOn: today, memberships: { nodes: [] }, bodies: [] },
    })
    const told = (await at.eventsAfter(head)).map(({ kind }) => kind)
    expect(told).toEqual(['adjustment.dissolved', 'places.changed', 'alliance.changed', 'route.changed'])
    const left = await sql<{ leftBy: string }>`
      select distinct left_by as "leftBy" from organizations.membership where alliance_id = ${allianceId} order by 1`.execute(
      rows,
    )
    expect(left.rows.map(({ leftBy }) => leftBy)).toEqual(['ADJUSTED', 'DISSOLVED'])
    expect((await dissolve(3)).code).toBe('WRONG_STATE')
    expect((await file(object.id, 1, 'COUNTY_ORGANIZATION_DEPARTMENT')).object.version).toBe(2)
  })
})
