import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
import { newId } from '../../../shared/ids.ts'
import { placesChanged } from '../../../shared/places/place.ts'
import { alliance, committee, inForce, member, told } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { openMeeting } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { isWalked } from './calendar.reads.ts'

let at: TestAlliance
const quarterly = { kind: 'CADENCE', subject: 'LECTURE', every: { count: 1, unit: 'QUARTER', atLeast: 1 } }
beforeAll(async () => {
  at = await openTestAlliance(9)
  const park = alliance(newId('alliance'), 3)
  at.organizations.write(...told(park).slice(0, 2), inForce(park.id, [['三㈠4', quarterly]], '2024-01-01'))
  await at.tell()
})
afterAll(() => at.close())

const text = `query($of: [_Any!]!, $state: [ObligationState!], $first: Int, $after: String) { _entities(representations: $of) {
  ... on Organization { obligationCalendar { year total fulfilled due overdue
    obligations(state: $state, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id state dueOn organization { id } } } } }
  ... on Alliance { obligationCalendar { total fulfilled due overdue obligations { totalCount nodes { id } } } }
} }`
const calendar = async (id: string, caller = above, variables: Record<string, unknown> = {}) => {
  const of = [{ __typename: id.startsWith('alliance_') ? 'Alliance' : 'Organization', id }]
  return (await at.run(caller, text, { of, ...variables })).data._entities[0].obligationCalendar
}
const counts = async (id: string, caller = above) => {
  const { total, fulfilled, due, overdue } = (await calendar(id, caller)) ?? {}
  return [total, fulfilled, due, overdue]
}

/** The counts as the rows themselves have them. */
async function counted(id: string): Promise<number[]> {
  const { rows } = await sql<{ counts: number[] }>`
    select array[count(*), count(deed_id), count(*) filter (where deed_id is null and due_on >= '2026-11-23'),
      count(*) filter (where deed_id is null and due_on < '2026-11-23')]::int[] as counts
    from activities.obligation o join activities.place p on p.id = o.place_id
    where p.path @> array[${id}]::text[] and extract(year from due_on) = 2026`.execute(
    at.subgraph.database.rows,
  )
  return rows[0]!.counts
}

test('a superior sees everything below: own lines of members, and those of alliances', async () => {
  expect(await counts(committee)).toEqual([6 + 3 * 4, 0, 3 + 3, 3 + 9])
  expect(await counts(member(1))).toEqual([4, 0, 1, 3])
  expect(await counts(at.allianceId)).toEqual([6, 0, 3, 3])
})

test('what is walked along the days is what is gathered from the places', async () => {
  const { rows } = at.subgraph.database
  // The server takes a table that was never analyzed for empty, in which everything is walked.
  const walked = await calendar(committee, above, { first: 15 })
  await sql`analyze activities.obligation`.execute(rows)
  expect(await calendar(committee, above, { first: 15 })).toEqual(walked)
  expect(walked.obligations.nodes).toHaveLength(15)
})

test('the total is what the calendar says: no obligation is counted for it', async () => {
  const texts = await statementsOf(at.subgraph.database, () => calendar(committee, above, { first: 2 }))
  expect(texts.filter((sent) => sent.includes('activities.obligation o'))).toHaveLength(1)
  expect(texts.filter((sent) => sent.includes('count(*)'))).toEqual([])
})

test.each([
  [18, -1, true],
  [18, 60, false],
  [2000, 100_000, false],
  [20_000, 7_000_000, true],
  [0, 0, false],
])('of %i among %i rows: walked is %s', (total, all, walked) => {
  expect(isWalked({ total, rows: all })).toBe(walked)
})

test('pages join to the whole, and the total of each state is exact', async () => {
  const first = (await calendar(committee, above, { first: 10, state: ['OVERDUE'] })).obligations
  const after = first.pageInfo.endCursor
  const second = (await calendar(committee, above, { first: 10, state: ['OVERDUE'], after })).obligations
  const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)
  expect([first.totalCount, ids.length, new Set(ids).size]).toEqual([12, 12, 12])
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
  const both = (await calendar(committee, above, { state: ['DUE', 'FULFILLED', 'DUE'] })).obligations
  expect(both.totalCount).toBe(6)
})

describe('is for those inside and above', () => {
  test.each([
    ['its secretary', member(1), () => secretary(1), true],
    ['a fellow member', member(1), () => secretary(2), false],
    ['nobody', member(1), () => anonymous, false],
    ['a party member', member(1), () => holding('PARTY_MEMBER', member(1)), false],
    ['the secretary of one below', committee, () => secretary(1), false],
    ['an operator', committee, () => holding('OPERATOR', committee), false],
  ])('%s', async (_who, id, caller, sees) => {
    expect((await calendar(id, caller())) !== null).toBe(sees)
  })

  test('what a member owes is not for its fellows', async () => {
    const own =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Organization { obligations { totalCount nodes { id } } } } }'
    const of = [{ __typename: 'Organization', id: member(1) }]
    const totals = await Promise.all(
      [secretary(1), secretary(2), above, at.office].map(
        async (caller) => (await at.run(caller, own, { of })).data._entities[0].obligations.totalCount,
      ),
    )
    expect(totals).toEqual([4, 0, 4, 0])
  })
})

describe('the counts follow', () => {
  test('a meeting that is closed, in the same change', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const { rows } = at.subgraph.database
    expect((await counts(committee))[1]).toBe(0)
    await at.run(at.office, contract.closeMeeting, { meetingId })
    expect((await counts(committee))[1]).toBe(1)
    expect(await counts(committee)).toEqual(await counted(committee))
    const told = await sql<{ kind: string; about: unknown }>`
      select kind, about from activities.event where kind = 'obligation.fulfilled'`.execute(rows)
    expect(told.rows).toMatchObject([{ about: { alliance: at.allianceId } }])
  })

  test('one below its quorum fulfils nothing', async () => {
    const { meetingId } = await openMeeting(at, 5, { body: 'COUNCIL', title: '理事会' })
    await at.run(at.office, contract.closeMeeting, { meetingId })
    const inquorate = await openMeeting(at, 1, { body: 'COUNCIL', title: '理事会' })
    await at.run(at.office, contract.closeMeeting, { meetingId: inquorate.meetingId })
    expect((await counts(committee))[1]).toBe(2)
  })

  test('an organization that moves under another superior', async () => {
    const elsewhere = { id: 'org_other', superiorId: null, path: ['org_other'], inside: ['org_other'] }
    const moved = {
      id: member(1),
      superiorId: 'org_other',
      path: [member(1), 'org_other'],
      inside: [member(1), 'org_other'],
    }
    const rest = { name: '党委', kind: 'COMMITTEE', regionCode: '150402', active: true }
    at.organizations.write({
      kind: placesChanged,
      about: {},
      data: { places: [elsewhere, moved].map((place) => ({ ...rest, ...place })) },
    })
    await at.tell()
    expect(await counts('org_other', holding('COMMITTEE', 'org_other'))).toEqual([4, 0, 1, 3])
    expect(await counts(committee)).toEqual(await counted(committee))
    expect((await counts(committee))[0]).toBe(6 + 2 * 4)
  })
})

test('two meetings that are closed at once fulfil two times, each counted once', async () => {
  const twice = {
    kind: 'CADENCE',
    subject: 'MEETING',
    body: 'ASSEMBLY',
    every: { count: 1, unit: 'YEAR', atLeast: 2 },
  }
  at.organizations.write(inForce(at.allianceId, [['10', twice]], '2026-01-01', 2))
  await at.tell()
  const meetings = [await openMeeting(at, 6), await openMeeting(at, 6)]
  await Promise.all(meetings.map(({ meetingId }) => at.run(at.office, contract.closeMeeting, { meetingId })))
  expect(await counts(at.allianceId)).toEqual([2, 2, 0, 0])
  expect(await counts(committee)).toEqual(await counted(committee))
})
