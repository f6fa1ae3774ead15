import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Person, people } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'

const lists = useLists()
const registerOpinion = `mutation ($input: RegisterOpinionInput!) {
  registerOpinion(input: $input) { opinion { id number year status registeredAt } userErrors { field code message } }
}`
const opinion = {
  organizationId: 'org_a',
  allianceId: 'alliance_one',
  title: '路灯',
  content: '村口路灯不亮',
}

describe('who may hand in for organization a', () => {
  test.each<[Person, string | undefined]>([
    ['nobody', 'UNAUTHENTICATED'],
    ['committee', 'FORBIDDEN'],
    ['office', 'FORBIDDEN'],
    ['liaisonB', 'FORBIDDEN'],
    ['analyst', 'FORBIDDEN'],
    ['operator', 'FORBIDDEN'],
    ['memberA', undefined],
    ['secretaryA', undefined],
  ])('%s: %s', async (person, code) => {
    expect(await lists.refusal(person, registerOpinion, { input: opinion })).toBe(code)
  })
})

test.each<[string, object, string]>([
  ['secretaryC', { organizationId: 'org_c' }, 'NOT_A_MEMBER'],
  ['secretaryA', { allianceId: 'alliance_zz' }, 'NOT_FOUND'],
  ['secretaryA', { title: '' }, 'INVALID_INPUT'],
  ['secretaryA', { content: ' ' }, 'INVALID_INPUT'],
])('%s with %j is refused: %s', async (person, changes, code) => {
  expect(await lists.refusal(person as Person, registerOpinion, { input: { ...opinion, ...changes } })).toBe(
    code,
  )
})

test('numbers have no gap and no repetition, however many hand in at once and whatever fails', async () => {
  lists.at('2027-06-01T01:00:00Z')
  const hand = (number: number) => {
    const input = { ...opinion, title: number % 4 === 0 ? '' : `意见${number}` }
    return lists.ask('secretaryA', registerOpinion, { input })
  }
  const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => hand(number)))
  const numbers = answers.flatMap(({ registerOpinion }) => registerOpinion.opinion?.number ?? [])
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
})

test('numbers begin anew each year and in each alliance; the year is the one here', async () => {
  lists.at('2028-12-31T15:59:00Z')
  const hand = async (person: Person, changes = {}) =>
    (await lists.ask(person, registerOpinion, { input: { ...opinion, ...changes } })).registerOpinion.opinion
  expect(await hand('secretaryA')).toMatchObject({
    year: 2028,
    number: 1,
    status: 'REGISTERED',
    registeredAt: '2028-12-31T15:59:00Z',
  })
  expect(await hand('secretaryA')).toMatchObject({ year: 2028, number: 2 })
  expect(await hand('secretaryE', { organizationId: 'org_e', allianceId: 'alliance_two' })).toMatchObject({
    number: 1,
  })
  lists.at('2028-12-31T16:00:00Z')
  expect(await hand('secretaryA')).toMatchObject({ year: 2029, number: 1 })
})

describe('who sees an opinion that a member has handed in', () => {
  const seeing: readonly Person[] = ['committee', 'office', 'secretaryA', 'memberA']
  test.each(Object.keys(people) as Person[])('%s', async (person) => {
    const answer = await lists.ask('memberA', registerOpinion, { input: opinion })
    const id = answer.registerOpinion.opinion?.id
    const data = await lists.ask(
      person,
      'query ($id: ID!, $of: [_Any!]!) { opinion(id: $id) { id content } _entities(representations: $of) { ... on Alliance { opinions(last: 1) { nodes { id } } } } }',
      { id, of: [{ __typename: 'Alliance', id: 'alliance_one' }] },
    )
    const sees = seeing.includes(person)
    expect(data.opinion).toEqual(sees ? { id, content: opinion.content } : null)
    expect(data._entities[0]!.opinions.nodes).toEqual(sees ? [{ id }] : [])
  })
})

test('nothing in the ledger can be changed or deleted', async () => {
  const { rows } = lists.subgraph().database
  for (const statement of [
    sql`update lists.opinion set title = 'x'`,
    sql`delete from lists.opinion_step`,
    sql`delete from lists.opinion`,
    sql`truncate lists.opinion cascade`,
  ])
    await expect(statement.execute(rows)).rejects.toThrow('append-only')
})

test('its events carry no word of it', async () => {
  const events = await lists.subgraph().events.read(0, 1000)
  const text = JSON.stringify(events.filter(({ kind }) => kind === 'opinion.registered'))
  expect(text).toContain('opinion_')
  expect(text).not.toContain('路灯')
})
