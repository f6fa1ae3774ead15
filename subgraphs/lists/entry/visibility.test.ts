import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, people } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { offered, room } from '../fixtures/operations.ts'

const lists = useLists()
const everyone = Object.keys(people) as Person[]
const ids: Record<string, string> = {}

/** Who sees a resource of organization a on the list of alliance one. */
const table: Record<string, readonly Person[]> = {
  PUBLIC: everyone,
  ALLIANCE: ['committee', 'office', 'secretaryA', 'liaisonB', 'analyst'],
  ROUTE: ['committee', 'office', 'secretaryA', 'liaisonB', 'secretaryE', 'analyst'],
  DISTRICT: ['committee', 'office', 'secretaryA', 'liaisonB', 'secretaryC', 'secretaryE', 'analyst'],
  ORGANIZATION: ['committee', 'secretaryA', 'analyst'],
  'PUBLIC withdrawn': ['committee', 'office', 'secretaryA', 'liaisonB', 'analyst'],
}

beforeAll(async () => {
  for (const entry of Object.keys(table)) {
    const [visibility, withdrawn] = entry.split(' ')
    const id = await offered(lists, 'secretaryA', { ...room, allianceId: 'alliance_one', visibility })
    ids[entry] = id
    if (withdrawn)
      await lists.ask(
        'secretaryA',
        `mutation { withdrawResource(input: { id: "${id}", version: 1 }) { userErrors { code } } }`,
      )
  }
})

describe.each(Object.keys(table))('%s', (entry) => {
  test.each(everyone)('%s', async (person) => {
    const id = ids[entry]
    const data = await lists.ask(person, '{ resources { totalCount nodes { id } } }')
    const one = await lists.ask(person, `{ resource(id: "${id}") { id } }`)
    const sees = table[entry]!.includes(person)
    expect(data.resources.nodes?.some((node) => node.id === id)).toBe(sees)
    expect(data.resources.totalCount).toBe(data.resources.nodes?.length)
    expect(one.resource).toEqual(sees ? { id } : null)
  })
})

test('what one may not see, one may not be told of by a change either', async () => {
  const change = (entry: string) =>
    `mutation { changeResource(input: { id: "${ids[entry]}", version: 1, title: "x" }) { userErrors { code } } }`
  expect(await lists.refusal('secretaryC', change('ORGANIZATION'))).toBe('NOT_FOUND')
  expect(await lists.refusal('secretaryC', change('PUBLIC'))).toBe('FORBIDDEN')
  expect(await lists.refusal('nobody', change('PUBLIC'))).toBe('UNAUTHENTICATED')
})
