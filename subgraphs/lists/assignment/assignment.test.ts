import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyTies } from '../entry/tie.copy.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
const fields = `id status phase version needCount resourceCount candidateCount value bound gap alliances { id }
  items(first: 100) { totalCount nodes { id quantity share status refusal match { id status quantity offeredBy { id } } need { id } resource { id } } }`

interface Item {
  readonly id: string
  readonly quantity: number
  readonly status: string
  readonly refusal: string | null
  readonly match: { readonly id: string; readonly status: string }
  readonly need: { readonly id: string }
}

interface Seen {
  readonly id: string
  readonly status: string
  readonly version: number
  readonly value: number
  readonly items: { readonly totalCount: number; readonly nodes: readonly Item[] }
  readonly [field: string]: unknown
}

async function mutate(person: Person, name: string, input: object) {
  const type = `${name.replace(/^./, (letter) => letter.toUpperCase())}Input`
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { assignment { ${fields} } userErrors { field code } } }`
  const answer = (await lists.ask(person, text, { input })) as unknown as Record<
    string,
    { assignment: Seen | null; userErrors: { code: string }[] }
  >
  return answer[name]!
}

const propose = async (person: Person = 'office', scope: object = { allianceId: 'alliance_one' }) =>
  (await mutate(person, 'proposeAssignment', scope)).assignment!

async function seen(person: Person, id: string): Promise<Seen | null> {
  const answer = await lists.ask(person, `query ($id: ID!) { assignment(id: $id) { ${fields} } }`, { id })
  return (answer as unknown as { assignment: Seen | null }).assignment
}

async function workedOut(): Promise<Seen> {
  const { id } = await propose()
  await lists.subgraph().caughtUp()
  return (await seen('office', id))!
}

const of = { allianceId: 'alliance_one', visibility: 'ALLIANCE' }

/** The county committee leads both alliances here. */
beforeAll(async () => {
  await sql`update lists.place set path = path || array['org_county'] where id like 'alliance_%'`.execute(
    lists.subgraph().database.rows,
  )
  await offered(lists, 'secretaryA', { ...room, ...of, quantity: 5 })
  await offered(lists, 'secretaryA', { ...room, ...of, title: '会议室', quantity: 2 })
  for (const quantity of [4, 2, 3]) await needed(lists, 'liaisonB', { ...roomWanted, ...of, quantity })
  await lists.subgraph().caughtUp()
})

test('it is worked out beside the platform: all that there is goes out, to the thousandth, and it is proven best', async () => {
  const asked = await propose()
  expect(asked).toMatchObject({
    status: 'RUNNING',
    value: null,
    gap: null,
    alliances: [{ id: 'alliance_one' }],
  })
  expect(
    (await mutate('office', 'proposeAssignment', { allianceId: 'alliance_one' })).userErrors[0]?.code,
  ).toBe('WRONG_STATE')
  await lists.subgraph().caughtUp()
  const result = (await seen('committee', asked.id))!
  expect(result).toMatchObject({
    status: 'PROPOSED',
    phase: 'DONE',
    needCount: 3,
    resourceCount: 2,
  })
  expect(result.gap).toBeLessThan(1e-6)
  const total = result.items.nodes.reduce((sum, { quantity }) => sum + quantity, 0)
  expect(total).toBe(7)
  for (const { quantity } of result.items.nodes) expect(Number.isInteger(quantity)).toBe(true)
  await lists.subgraph().events.publish()
  const events = await lists.subgraph().events.read(0, 1000)
  expect(events.filter(({ about }) => about.assignment === asked.id).map(({ kind }) => kind)).toEqual([
    'assignment.requested',
    'assignment.progressed',
    'assignment.progressed',
    'assignment.proposed',
  ])
})

describe('who may ask for alliance one', () => {
  test.each<[Person, string]>([
    ['secretaryA', 'FORBIDDEN'],
    ['analyst', 'FORBIDDEN'],
    ['memberA', 'FORBIDDEN'],
    ['operator', 'FORBIDDEN'],
  ])('not %s: %s', async (person, code) => {
    expect(
      (await mutate(person, 'proposeAssignment', { allianceId: 'alliance_one' })).userErrors[0]?.code,
    ).toBe(code)
  })

  test('nor nobody', async () => {
    await expect(propose('nobody')).rejects.toThrow('UNAUTHENTICATED')
  })
})

test.each([
  [{}, 'INVALID_INPUT'],
  [{ allianceId: 'alliance_one', routeId: 'route_x' }, 'INVALID_INPUT'],
  [{ allianceId: 'alliance_zz' }, 'NOT_FOUND'],
  [{ allianceId: 'org_a' }, 'NOT_FOUND'],
  [{ districtId: 'district_zz' }, 'NOT_FOUND'],
])('%j is refused: %s', async (scope, code) => {
  expect((await mutate('office', 'proposeAssignment', scope)).userErrors[0]?.code).toBe(code)
})

test('an assignment is for the office and the committees above', async () => {
  const { id } = await workedOut()
  for (const person of ['office', 'committee'] as const) expect(await seen(person, id)).toMatchObject({ id })
  for (const person of ['nobody', 'secretaryA', 'memberA', 'analyst', 'operator'] as const)
    expect(await seen(person, id)).toBeNull()
})

test('accepted in part, its matches are offered to who has the resource; the rest stays to be decided', async () => {
  const before = await workedOut()
  const [first, ...rest] = before.items.nodes
  const input = { assignmentId: before.id, version: before.version, itemIds: [first!.id] }
  const { assignment: after } = await mutate('office', 'acceptAssignment', input)
  expect(after).toMatchObject({ status: 'PROPOSED', version: before.version + 1 })
  const item = after!.items.nodes.find(({ id }) => id === first!.id)!
  expect(item).toMatchObject({
    status: 'OFFERED',
    match: { status: 'OFFERED', quantity: first!.quantity, offeredBy: { id: 'org_b' } },
  })
  expect((await mutate('office', 'acceptAssignment', input)).userErrors[0]?.code).toBe('STALE_VERSION')
  const accept = `mutation { acceptMatch(input: { matchId: "${item.match.id}" }) { match { status } userErrors { code } } }`
  expect(await lists.refusal('liaisonB', accept)).toBe('FORBIDDEN')
  expect(await lists.refusal('secretaryA', accept)).toBeUndefined()
  await lists.ask(
    'secretaryA',
    `mutation { declineMatch(input: { matchId: "${rest[0]!.match.id}" }) { match { id } } }`,
  )
  const whole = { assignmentId: before.id, version: after!.version }
  const { assignment: done } = await mutate('office', 'acceptAssignment', whole)
  expect(done?.status).toBe('ACCEPTED')
  const declined = done!.items.nodes.find(({ id }) => id === rest[0]!.id)
  expect(declined).toMatchObject({ status: 'REFUSED', refusal: 'WRONG_STATE' })
})

test('what is accepted or in part decided leaves less for the next', async () => {
  const { items } = await workedOut()
  expect(items.nodes.every(({ match }) => match.status === 'FOUND')).toBe(true)
})

test('called off while it runs, it stays called off', async () => {
  const { id } = await propose()
  const { assignment } = await mutate('office', 'cancelAssignment', { assignmentId: id })
  expect(assignment).toMatchObject({ status: 'CANCELLED', items: { totalCount: 0 } })
  await lists.subgraph().caughtUp()
  expect(await seen('office', id)).toMatchObject({ status: 'CANCELLED' })
  expect((await mutate('office', 'cancelAssignment', { assignmentId: id })).userErrors[0]?.code).toBe(
    'WRONG_STATE',
  )
  expect((await mutate('secretaryA', 'cancelAssignment', { assignmentId: id })).userErrors[0]?.code).toBe(
    'NOT_FOUND',
  )
})

test('one that another runner left is worked out by the next, and given up after three', async () => {
  const { rows } = lists.subgraph().database
  const leave = (id: string, attempts: number) =>
    sql`
    insert into lists.assignment (id, alliance_ids, status, phase, requested_at, requested_by, runner, seen_at, attempts)
    values (${id}, array['alliance_one'], 'RUNNING', 'SOLVING', now(), 'office', 'runner_dead',
      statement_timestamp() - interval '31 seconds', ${attempts})`.execute(rows)
  await leave('assignment_left', 1)
  await leave('assignment_worn', 3)
  await lists.restart()
  await lists.subgraph().caughtUp()
  expect(await seen('office', 'assignment_left')).toMatchObject({ status: 'PROPOSED' })
  expect(await seen('office', 'assignment_worn')).toMatchObject({ status: 'INTERRUPTED' })
})

test('one whose runner was seen a moment ago is left to it', async () => {
  const { rows } = lists.subgraph().database
  await sql`
    insert into lists.assignment (id, alliance_ids, status, phase, requested_at, requested_by, runner, seen_at)
    values ('assignment_busy', array['alliance_one'], 'RUNNING', 'SOLVING', now(), 'office', 'runner_busy', statement_timestamp())`.execute(
    rows,
  )
  await lists.subgraph().caughtUp()
  expect(await seen('office', 'assignment_busy')).toMatchObject({ status: 'RUNNING' })
  await mutate('office', 'cancelAssignment', { assignmentId: 'assignment_busy' })
})

test('for a route, the lists of all its alliances are drawn on, by who stands above them all', async () => {
  const data = { id: 'route_one', allianceIds: ['alliance_one', 'alliance_two'] }
  const event = {
    kind: 'route.changed',
    about: {},
    data,
    id: 'e',
    source: 'organizations',
    position: 50,
    at: '2026-01-01T00:00:00Z',
    actor: null,
  }
  await copyTies(lists.subgraph().database.rows, [event])
  expect((await mutate('office', 'proposeAssignment', { routeId: 'route_one' })).userErrors[0]?.code).toBe(
    'FORBIDDEN',
  )
  const { id } = await propose('committee', { routeId: 'route_one' })
  await lists.subgraph().caughtUp()
  expect((await seen('committee', id))?.alliances).toEqual([{ id: 'alliance_one' }, { id: 'alliance_two' }])
  expect(await seen('office', id)).toBeNull()
})
