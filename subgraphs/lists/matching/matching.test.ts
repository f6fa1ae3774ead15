import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, needMatches, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
const caughtUp = () => lists.subgraph().caughtUp()

async function found() {
  const events = await lists.subgraph().events.read(0, 10_000)
  return events.filter(({ kind }) => kind === 'match.found')
}

async function matchesOf(id: string, person: Person = 'committee') {
  const { need } = await lists.ask(person, needMatches, { id })
  return need.matches?.nodes.map(({ resource }) => resource.id)
}

beforeEach(async () => {
  const { rows } = lists.subgraph().database
  await sql`truncate lists.match, lists.need, lists.resource, lists.open_entry, lists.word cascade`.execute(
    rows,
  )
})

test('a need finds the resource that fits it, with reasons for both readers, and both sides see it', async () => {
  const resource = await offered(lists, 'secretaryA', room)
  const other = await offered(lists, 'secretaryA', { ...room, title: '篮球场', description: '室外' })
  const need = await needed(lists, 'liaisonB', roomWanted)
  await caughtUp()
  const { need: seen } = await lists.ask('liaisonB', needMatches, { id: need })
  const [match] = seen.matches.nodes!
  expect(seen.matches.totalCount).toBe(1)
  expect(match).toMatchObject({
    status: 'FOUND',
    score: expect.closeTo(0.6, 0),
    reasons: expect.arrayContaining([
      { factor: 'CATEGORY', score: expect.closeTo(1 / 9, 5), text: '类别相同：场地' },
      { factor: 'TEXT', score: expect.any(Number), text: '共同要点：会议室、投影' },
      { factor: 'PLACE', score: expect.any(Number), text: '同一旗县区' },
      { factor: 'AMOUNT', score: expect.any(Number), text: '数量足够:需 4 场,余 10 场' },
      { factor: 'RECIPROCITY', score: expect.any(Number), text: '需求方已提供 0 次、受助 0 次' },
      { factor: 'FRESHNESS', score: expect.any(Number), text: '今日发布' },
    ]),
    resource: {
      id: resource,
      title: '多功能会议室',
      quantity: 10,
      unit: '场',
      organization: { id: 'org_a' },
    },
  })
  const english = await lists.ask('liaisonB', needMatches, { id: need }, 'en')
  expect(english.need.matches.nodes[0]!.reasons.map(({ text }) => text)).toContain('Same category: venue')
  const { resource: own } = await lists.ask(
    'secretaryA',
    `{ resource(id: "${resource}") { matches { nodes { need { id } } } } }`,
  )
  expect(own).toEqual({ matches: { nodes: [{ need: { id: need } }] } })
  expect(await matchesOf(need)).not.toContain(other)
})

test('a resource that comes later is found as well, and told of once to both sides', async () => {
  const before = (await found()).length
  const need = await needed(lists, 'liaisonB', roomWanted)
  await caughtUp()
  const resource = await offered(lists, 'secretaryA', room)
  await caughtUp()
  const told = (await found()).slice(before)
  expect(told).toHaveLength(1)
  expect(told[0]!.about).toMatchObject({ need, resource, organization: ['org_b', 'org_a'] })
})

test('a restart, and reading the whole log again, finds nothing twice', async () => {
  await offered(lists, 'secretaryA', room)
  await needed(lists, 'liaisonB', roomWanted)
  await caughtUp()
  const state = async () =>
    (await sql`select * from lists.match`.execute(lists.subgraph().database.rows)).rows
  const [before, told] = [await state(), (await found()).length]
  await lists.restart()
  expect(await state()).toEqual(before)
  await sql`update lists.consumer set position = 0 where name = 'matching'`.execute(
    lists.subgraph().database.rows,
  )
  await lists.restart()
  expect(await state()).toEqual(before)
  expect(await found()).toHaveLength(told)
})

describe('who is matched with whom', () => {
  test.each<[string, object, object, boolean]>([
    ['another organization', {}, {}, true],
    ['the same organization', {}, { organizationId: 'org_a' }, false],
    ['another category', {}, { category: 'FUND' }, false],
    ['a resource for the own organization only', { visibility: 'ORGANIZATION' }, {}, false],
    ['two members of an alliance', { visibility: 'ALLIANCE', allianceId: 'alliance_one' }, {}, true],
    [
      'a need of another alliance',
      { visibility: 'ALLIANCE', allianceId: 'alliance_one' },
      { organizationId: 'org_e' },
      false,
    ],
    [
      'one who has left it',
      { visibility: 'ALLIANCE', allianceId: 'alliance_one' },
      { organizationId: 'org_d' },
      false,
    ],
    [
      'a need that others do not see',
      {},
      { organizationId: 'org_e', allianceId: 'alliance_two', visibility: 'ALLIANCE' },
      false,
    ],
  ])('%s', async (_, resource, need, fits) => {
    const offer = await offered(lists, 'committee', { ...room, ...resource })
    const id = await needed(lists, 'committee', { ...roomWanted, ...need })
    await caughtUp()
    expect(await matchesOf(id)).toEqual(fits ? [offer] : [])
  })

  test('an expired need finds nothing more', async () => {
    const id = await needed(lists, 'liaisonB', { ...roomWanted, claimBy: '2026-06-01' })
    await caughtUp()
    lists.at('2026-06-02T01:00:00Z')
    await offered(lists, 'secretaryA', room)
    await caughtUp()
    expect(await matchesOf(id)).toEqual([])
    lists.at('2026-06-01T01:00:00Z')
  })
})

describe('who sees a match', () => {
  test.each<[Person, boolean]>([
    ['nobody', false],
    ['committee', true],
    ['office', true],
    ['secretaryA', true],
    ['liaisonB', true],
    ['secretaryC', false],
    ['secretaryD', false],
    ['secretaryE', true],
    ['memberA', false],
    ['analyst', true],
    ['operator', false],
  ])('%s: %s', async (person, sees) => {
    await offered(lists, 'committee', { ...room, organizationId: 'org_e' })
    const id = await needed(lists, 'liaisonB', { ...roomWanted, allianceId: 'alliance_one' })
    await caughtUp()
    expect(await matchesOf(id, person)).toHaveLength(sees ? 1 : 0)
  })
})

describe('when something changes', () => {
  test('what no longer fits lapses, and comes back without being told of again', async () => {
    const resource = await offered(lists, 'secretaryA', room)
    const need = await needed(lists, 'liaisonB', roomWanted)
    await caughtUp()
    const told = (await found()).length
    const change = (version: number, title: string) =>
      lists.ask(
        'secretaryA',
        `mutation { changeResource(input: { id: "${resource}", version: ${version}, title: "${title}", description: "" })
        { resource { version title description } userErrors { code } } }`,
      )
    const changed = await change(1, '篮球场')
    expect(changed.changeResource).toEqual({
      resource: { version: 2, title: '篮球场', description: '' },
      userErrors: [],
    })
    await caughtUp()
    expect(await matchesOf(need)).toEqual([])
    expect((await change(1, '会议室')).changeResource.userErrors).toEqual([{ code: 'STALE_VERSION' }])
    await change(2, '会议室')
    await caughtUp()
    expect(await matchesOf(need)).toEqual([resource])
    expect(await found()).toHaveLength(told)
  })

  test('what is withdrawn is matched no longer', async () => {
    const resource = await offered(lists, 'secretaryA', room)
    const need = await needed(lists, 'liaisonB', roomWanted)
    await caughtUp()
    const withdraw = `mutation { withdrawResource(input: { id: "${resource}", version: 1 }) { resource { status } userErrors { code } } }`
    expect((await lists.ask('secretaryA', withdraw)).withdrawResource).toEqual({
      resource: { status: 'WITHDRAWN' },
      userErrors: [],
    })
    await caughtUp()
    expect(await matchesOf(need)).toEqual([])
    expect(await lists.refusal('secretaryA', withdraw.replace('version: 1', 'version: 2'))).toBe(
      'WRONG_STATE',
    )
  })

  test('words are counted in as many entries as have them', async () => {
    const count = async () =>
      (
        await sql<{ entries: number }>`select entries from lists.word where word = '投影'`.execute(
          lists.subgraph().database.rows,
        )
      ).rows[0]?.entries
    const resource = await offered(lists, 'secretaryA', room)
    await needed(lists, 'liaisonB', roomWanted)
    await caughtUp()
    expect(await count()).toBe(2)
    await lists.ask(
      'secretaryA',
      `mutation { withdrawResource(input: { id: "${resource}", version: 1 }) { userErrors { code } } }`,
    )
    await caughtUp()
    expect(await count()).toBe(1)
  })
})

test('a need keeps its twenty best, and what better ones push out is not told of', async () => {
  const before = (await found()).length
  const need = await needed(lists, 'liaisonB', { ...roomWanted, title: '会议室', description: '' })
  for (let number = 1; number <= 22; number++)
    await offered(lists, 'secretaryA', {
      ...room,
      title: '会议室',
      description: number > 20 ? '宽敞明亮' : '',
    })
  await caughtUp()
  const { rows } = await sql<{ status: string; told: number }>`
    select status, count(*)::int as told from lists.match where need_id = ${need} group by 1`.execute(
    lists.subgraph().database.rows,
  )
  expect(rows.find(({ status }) => status === 'FOUND')?.told).toBe(20)
  expect((await found()).length - before).toBe(rows.reduce((sum, { told }) => sum + told, 0))
})
