import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { loadCharter } from '../charter/charter.load.ts'
import { county, openFixture } from '../organizations-fixture.ts'
import { foundingMatters } from './0010-founding-matters.ts'

test('what was kept by name is kept by its word', async () => {
  const fixture = await openFixture()
  const { rows } = fixture.subgraph.database
  await sql`insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id)
    values ('alliance_1', '联合体', 'UNION', 'ACTIVE', '2025-01-01', '150402', ${county})`.execute(rows)
  const step = { kind: 'FOUNDING', step: 'FOUND', article: '7.3', by: { zh: '甲', en: 'a' }, written: false }
  const settles = [
    { zh: '共建协议', en: 'the agreement' },
    { zh: '工作计划', en: 'the plan' },
  ]
  await loadCharter(rows, {
    id: 'charter_1',
    allianceId: 'alliance_1',
    version: 1,
    title: '章程',
    effectiveFrom: null,
    articles: [{ number: '7.3', title: null, chapter: null, text: '组建' }],
    rules: [{ ...step, settles } as never, { ...step, step: 'APPLY', settles: [] } as never],
  })
  await sql.raw(foundingMatters.statements[0]!).execute(rows)
  const { rows: kept } = await sql<{ rule: { settles: unknown } }>`
    select rule from organizations.rule order by place`.execute(rows)
  expect(kept.map(({ rule }) => rule.settles)).toEqual([['AGREEMENT', 'PLAN'], []])
  await fixture.close()
})
