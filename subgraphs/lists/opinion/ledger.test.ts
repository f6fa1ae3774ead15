import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { loadOpinions } from './opinion.load.ts'
import { opinionDesk } from './opinion-fixture.ts'

const lists = useLists()
const desk = opinionDesk(lists)

interface Ledger {
  readonly intact: boolean
  readonly intactSteps: number
  readonly opinions: { readonly nodes: readonly { readonly number: number }[] }
}

async function ledger(person: Person, year = 2026, filter = ''): Promise<Ledger | null> {
  const answer = await lists.ask(
    person,
    `{ ledger(allianceId: "alliance_one", year: ${year}) { year intact steps intactSteps registered closed overdue article { id }
      opinions(first: 100${filter}) { totalCount nodes { number } } } }`,
  )
  return (answer as unknown as { ledger: Ledger | null }).ledger
}

const step = { actor: null, organizationId: 'org_c', dueOn: '2026-03-20' }

test('what is loaded is numbered by time, chained, and goes on with what is handed in', async () => {
  const at = (opinion: string) => ({ opinionId: opinion, ...step })
  const base = {
    allianceId: 'alliance_one',
    organizationId: 'org_a',
    title: '路灯',
    content: '不亮',
    registeredBy: 'a',
  }
  const later = {
    ...base,
    id: 'opinion_later',
    registeredAt: '2026-03-01T01:00:00Z',
    steps: [{ ...at('opinion_later'), kind: 'ASSIGNED', at: '2026-03-03T01:00:00Z' }],
  }
  const earlier = {
    ...base,
    id: 'opinion_earlier',
    registeredAt: '2026-02-01T01:00:00Z',
    steps: [
      { ...at('opinion_earlier'), kind: 'ASSIGNED', at: '2026-02-02T01:00:00Z', helperIds: ['org_b'] },
      { ...at('opinion_earlier'), kind: 'REPLIED', at: '2026-03-02T01:00:00Z', text: '好' },
      { ...at('opinion_earlier'), kind: 'CLOSED', at: '2026-03-04T01:00:00Z' },
    ],
  }
  const lastYear = { ...base, id: 'opinion_old', registeredAt: '2025-12-31T15:00:00Z', steps: [] }
  await loadOpinions(lists.subgraph().database.rows, [later, earlier, lastYear], Temporal.Now.instant())
  await desk.handIn()
  expect(await ledger('office')).toEqual({
    year: 2026,
    intact: true,
    steps: 7,
    intactSteps: 7,
    registered: 3,
    closed: 1,
    overdue: 1,
    article: null,
    opinions: { totalCount: 3, nodes: [{ number: 1 }, { number: 2 }, { number: 3 }] },
  })
  expect(await ledger('office', 2025)).toMatchObject({ intact: true, registered: 1 })
  expect(await ledger('office', 2024)).toMatchObject({ intact: true, registered: 0 })
  const closed = await ledger('office', 2026, ', status: [CLOSED]')
  expect(closed?.opinions).toEqual({ totalCount: 1, nodes: [{ number: 1 }] })
})

test('it is for those inside; its opinions only for those who may see them', async () => {
  for (const person of ['nobody', 'secretaryC', 'memberA', 'operator'] as const)
    expect(await ledger(person)).toBeNull()
  expect((await ledger('liaisonB'))?.opinions.nodes).toEqual([{ number: 1 }])
  expect((await ledger('committee'))?.opinions.nodes).toHaveLength(3)
})

test('the database refuses to rewrite steps, to go back in numbers, and to forget', async () => {
  const { rows } = lists.subgraph().database
  for (const statement of [
    sql`update lists.opinion_step set text = 'x'`,
    sql`truncate lists.opinion_step`,
    sql`update lists.opinion_counter set last = 1 where last > 1`,
    sql`delete from lists.opinion_counter`,
    sql`truncate lists.opinion_counter`,
  ])
    await expect(statement.execute(rows)).rejects.toThrow('append-only')
})

test('who gets round that is found out', async () => {
  const { rows } = lists.subgraph().database
  await sql`alter table lists.opinion_step disable trigger append_only`.execute(rows)
  const set = (text: string) =>
    sql`update lists.opinion_step set text = ${text} where opinion_id = 'opinion_earlier' and kind = 'REPLIED'`.execute(
      rows,
    )
  await set('不办')
  expect(await ledger('office')).toMatchObject({ intact: false, intactSteps: 3 })
  await set('好')
  expect(await ledger('office')).toMatchObject({ intact: true })
})

test('fifty who hand in and take steps at once leave an intact ledger', async () => {
  const opinions = await Promise.all(Array.from({ length: 50 }, () => desk.handIn()))
  const to = { departmentId: 'org_c', dueOn: '2026-06-30' }
  await Promise.all(opinions.map((opinion) => desk.take('office', 'assignOpinion', opinion, to)))
  expect(await ledger('office')).toMatchObject({ intact: true, registered: 53 })
})

test('the number of statements does not depend on how many opinions there are', async () => {
  const count = (first: number) =>
    lists.statements(
      'office',
      `{ ledger(allianceId: "alliance_one", year: 2026) { intact opinions(first: ${first}) { nodes {
        number overdue steps { hash } demands { status } department { id } } } } }`,
    )
  expect(await count(1)).toBe(6)
  expect(await count(10)).toBe(6)
})
