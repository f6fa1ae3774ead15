import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allianceId, asOffice, type BodyFixture, openBodyFixture } from '../body/body-fixture.ts'
import { committeeAt, county } from '../organizations-fixture.ts'

let fixture: BodyFixture
beforeAll(async () => {
  fixture = await openBodyFixture('PROMOTION_ASSOCIATION')
  const { rows } = fixture.subgraph.database
  await sql`insert into organizations.body (id, alliance_id, kind, name) values ('body_c', ${allianceId}, 'COMMITTEE', '文化产业专业研究委员会')`.execute(
    rows,
  )
  await sql`
    insert into organizations.office (id, body_id, kind, title, appointment, holder_organization_id, since, until, term_ends_on)
    values ('office_over', 'body_council', 'EXECUTIVE_VICE_PRESIDENT', '执行', 'CONSULTED', 'org_branch1', '2025-06-15', null, '2026-06-15'),
      ('office_left', 'body_council', 'EXECUTIVE_VICE_PRESIDENT', '执行', 'CONSULTED', 'org_branch1', '2024-06-15', '2025-06-15', '2025-06-15'),
      ('office_runs', 'body_council', 'EXECUTIVE_VICE_PRESIDENT', '执行', 'CONSULTED', 'org_branch2', '2025-06-16', null, '2026-06-16'),
      ('office_one', 'body_c', 'COMMITTEE_CHAIR', '主任', 'EX_OFFICIO', 'org_branch1', '2025-06-16', null, null)`.execute(
    rows,
  )
  await sql`update organizations.membership set liaison_id = 'member_l', representative_id = 'member_r' where id <> 'membership_2'`.execute(
    rows,
  )
  await sql`update organizations.membership set liaison_id = 'member_l' where id = 'membership_2'`.execute(
    rows,
  )
})
afterAll(() => fixture.close())

const query = `{ allianceGaps(allianceId: "${allianceId}") { overdueOffices { id } awaitingOffices { id }
  missingDesignations { role article membership { id } } shortfalls { has min max article body { id } explanation } } }`

test('the office sees what is overdue, who is not named, and which seats are empty, each with its article', async () => {
  const { data } = await fixture.run(query, {}, asOffice)
  expect(data.allianceGaps).toEqual({
    overdueOffices: [{ id: 'office_over' }],
    awaitingOffices: [],
    missingDesignations: [
      { role: 'FIXED_REPRESENTATIVE', article: '25', membership: { id: 'membership_2' } },
    ],
    shortfalls: [
      { has: 0, min: 1, max: 1, article: '12', body: null, explanation: 'President: 1.' },
      {
        has: 1,
        min: 2,
        max: 2,
        article: '17',
        body: { id: 'body_c' },
        explanation: 'Chair of a research committee: 2.',
      },
    ],
  })
})

test('so do those above, and nobody else', async () => {
  expect((await fixture.run(query, {}, committeeAt(county))).data.allianceGaps).not.toBeNull()
  expect((await fixture.run(query)).data.allianceGaps).toBeNull()
  const secretary = [{ role: 'SECRETARY', place: 'org_branch1', from: '2020-01-01' }] as const
  expect((await fixture.run(query, {}, secretary)).data.allianceGaps).toBeNull()
})
