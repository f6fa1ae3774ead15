import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import type { CadenceRule, PeriodUnit } from '../charter/charter.rules.ts'
import { alliance, changed, inForce, member, told } from '../fixture/alliance-facts.ts'
import { dutiesOf, type ModelVersion } from '../fixture/duty-model.ts'
import { authorship, heldMeeting } from '../fixture/records.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { loadMeetings } from '../meeting/meeting.load.ts'
import { drawUp } from './obligation-years.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(3)
})
afterAll(() => at.close())

function cadence(unit: PeriodUnit, rest: Partial<CadenceRule> = {}, count = 1, atLeast = 1): CadenceRule {
  const every = { count, unit, atLeast }
  return { kind: 'CADENCE', subject: 'MEETING', body: BodyKind.COUNCIL, every, ...rest }
}

/** An alliance of its own that has gone by these versions of its charter. */
async function livingBy(versions: readonly ModelVersion[], members = 0): Promise<string> {
  const facts = { ...alliance(newId('alliance'), members), foundedOn: '1990-01-01' }
  at.organizations.write(
    ...told(facts).slice(0, 2),
    ...versions.map(({ from, rules }, index) =>
      inForce(
        facts.id,
        rules.map((rule) => ['1', rule] as const),
        from,
        index + 1,
      ),
    ),
  )
  await at.tell()
  return facts.id
}

const lines = async (allianceId: string, year: number) => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', subject, coalesce(body, ''), period_from, period_to, due_on, time) as line
    from activities.obligation where alliance_id = ${allianceId} and extract(year from due_on) = ${year}`.execute(
    at.subgraph.database.rows,
  )
  return rows.map(({ line }) => line).sort()
}

const dueDays = async (versions: readonly ModelVersion[], year = 2024) =>
  (await lines(await livingBy(versions), year)).map((line) => line.split(' ')[4])

describe('what is due', () => {
  test.each([
    ['YEAR', 1, ['2024-12-31']],
    ['HALF_YEAR', 1, ['2024-06-30', '2024-12-31']],
    ['QUARTER', 1, ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
    ['MONTH', 2, ['2024-02-29', '2024-04-30', '2024-06-30', '2024-08-31', '2024-10-31', '2024-12-31']],
  ] as const)('every %s × %i, in a leap year', async (unit, count, days) => {
    expect(await dueDays([{ from: '2000-01-01', rules: [cadence(unit, {}, count)] }])).toEqual(days)
  })

  test('at the start: by the end of the first month', async () => {
    const plan = cadence('YEAR', { subject: 'YEAR_PLAN', at: 'START' })
    expect(await dueDays([{ from: '2000-01-01', rules: [plan] }])).toEqual(['2024-01-31'])
  })

  test.each([
    [2024, 0],
    [2025, 1],
  ])('every two years: in %i %i times', async (year, times) => {
    expect(await dueDays([{ from: '2000-01-01', rules: [cadence('YEAR', {}, 2)] }], year)).toHaveLength(times)
  })

  test.each([
    ['2026-03-31', ['03', '06', '09', '12']],
    ['2026-04-01', ['06', '09', '12']],
  ])('not before the charter is in force: %s', async (from, months) => {
    const days = await dueDays([{ from, rules: [cadence('QUARTER')] }], 2026)
    expect(days.map((day) => day!.slice(5, 7))).toEqual(months)
  })

  test('a rule that changes in the middle of a period: each day goes by the version of that day', async () => {
    const versions = [
      { from: '2000-01-01', rules: [cadence('HALF_YEAR')] },
      { from: '2026-05-15', rules: [cadence('QUARTER')] },
      { from: '2026-12-31', rules: [cadence('YEAR')] },
    ]
    const found = await lines(await livingBy(versions), 2026)
    expect(found.map((line) => line.split(' ').slice(2, 5).join(' '))).toEqual([
      '2026-01-01 2026-12-31 2026-12-31',
      '2026-04-01 2026-06-30 2026-06-30',
      '2026-07-01 2026-09-30 2026-09-30',
    ])
  })
})

const rule = fc
  .record({
    unit: fc.constantFrom<PeriodUnit>('YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH'),
    count: fc.integer({ min: 1, max: 7 }),
    atLeast: fc.integer({ min: 1, max: 3 }),
    at: fc.constantFrom('START', 'END', undefined),
    subject: fc.constantFrom('MEETING', 'YEAR_PLAN', 'ASSESSMENT'),
  })
  .map(({ unit, count, atLeast, at, subject }) =>
    cadence(unit, { subject, ...(at ? { at } : {}) }, count, atLeast),
  )
const rules = fc.uniqueArray(rule, { maxLength: 3, selector: ({ subject }) => subject })
const day = fc
  .date({ min: new Date('2020-06-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const history = fc
  .uniqueArray(fc.record({ from: day, rules }), { minLength: 1, maxLength: 4, selector: ({ from }) => from })
  .map((versions) => versions.sort((a, b) => (a.from < b.from ? -1 : 1)))

test('in any year and by any history of rules it is what a walk through the days finds', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (versions) => {
      const id = await livingBy(versions)
      for (const year of [2021, 2024, 2026, 2027])
        expect(await lines(id, year)).toEqual(dutiesOf(versions, year))
    }),
    { numRuns: 25 },
  )
})

describe('drawn up again', () => {
  const state = async (id: string) => {
    const { rows } = await sql`
      select o.*, xmin::text as written from activities.obligation o where alliance_id = ${id} order by due_on, id`.execute(
      at.subgraph.database.rows,
    )
    const tally = await sql`
      select t.*, xmin::text as written from activities.obligation_tally t where place_id = ${id} order by due_on, fulfilled`.execute(
      at.subgraph.database.rows,
    )
    return { rows, tally: tally.rows }
  }

  test('nothing is written', async () => {
    const id = await livingBy([{ from: '2000-01-01', rules: [cadence('QUARTER')] }], 3)
    const before = await state(id)
    const { rows } = at.subgraph.database
    await rows.transaction().execute((tx) => drawUp(tx, [id], Temporal.PlainDate.from('2026-11-23')))
    expect(await state(id)).toEqual(before)
    expect(before.rows).toHaveLength(28)
  })

  test('what fulfilled a duty stays with it when another version asks for the same', async () => {
    const id = await livingBy([{ from: '2000-01-01', rules: [cadence('YEAR', { body: BodyKind.ASSEMBLY })] }])
    await loadMeetings(at.subgraph.database.rows, [heldMeeting(id, '2026-03-01', 1)], authorship)
    const of2026 = async () =>
      (await state(id)).rows.filter((row) => String((row as any).due_on) === '2026-12-31')
    const before = (await of2026())[0] as Record<string, unknown>
    expect(before.deed_id).toMatch(/^meeting_/)
    at.organizations.write(
      inForce(id, [['9', cadence('YEAR', { body: BodyKind.ASSEMBLY })]], '2026-06-01', 2),
    )
    await at.tell()
    expect(await of2026()).toMatchObject([
      {
        id: before.id,
        deed_id: before.deed_id,
        article_id: 'article_9',
        charter_id: `charter_${id.slice(-8)}v2`,
      },
    ])
  })

  test('a meeting under the old rule counts for the new one', async () => {
    const id = await livingBy([
      { from: '2000-01-01', rules: [cadence('QUARTER', { body: BodyKind.ASSEMBLY })] },
    ])
    await loadMeetings(at.subgraph.database.rows, [heldMeeting(id, '2026-07-01', 1)], authorship)
    at.organizations.write(
      inForce(id, [['9', cadence('HALF_YEAR', { body: BodyKind.ASSEMBLY })]], '2026-08-01', 2),
    )
    await at.tell()
    const found = (await state(id)).rows.filter((row) => String((row as any).due_on) > '2026-07-01')
    expect(found.map((row: any) => [String(row.due_on), row.deed_id !== null])).toEqual([
      ['2026-12-31', true],
      ['2027-06-30', false],
      ['2027-12-31', false],
    ])
  })
})

describe('who owes', () => {
  const lecture = cadence('HALF_YEAR', { subject: 'LECTURE', body: undefined as never })
  const owers = async (id: string) => {
    const { rows } = await sql<{ who: string | null; due: string }>`
      select organization_id as who, due_on as due from activities.obligation
      where alliance_id = ${id} and extract(year from due_on) = 2026 order by due_on, organization_id`.execute(
      at.subgraph.database.rows,
    )
    return rows.map(({ who, due }) => `${who} ${due}`)
  }

  test('each member, while it is one', async () => {
    const facts = alliance(newId('alliance'), 3)
    const [first, second, third] = facts.memberships
    const memberships = [first!, { ...second!, since: '2026-07-01' }, { ...third!, until: '2026-12-31' }]
    at.organizations.write(...told(facts).slice(0, 1), changed({ ...facts, memberships }))
    at.organizations.write(inForce(facts.id, [['1', lecture]], '2024-01-01'))
    await at.tell()
    expect(await owers(facts.id)).toEqual([
      `${member(1)} 2026-06-30`,
      `${member(3)} 2026-06-30`,
      `${member(1)} 2026-12-31`,
      `${member(2)} 2026-12-31`,
    ])
  })

  test('each research committee for itself', async () => {
    const id = await livingBy(
      [{ from: '2024-01-01', rules: [cadence('YEAR', { body: BodyKind.COMMITTEE })] }],
      3,
    )
    const { rows } = await sql<{ body: string }>`
      select body_id as body from activities.obligation
      where alliance_id = ${id} and due_on = '2026-12-31' order by body_id`.execute(at.subgraph.database.rows)
    expect(rows.map(({ body }) => body)).toEqual([`body_trade${id.slice(-8)}`, `body_youth${id.slice(-8)}`])
  })
})
