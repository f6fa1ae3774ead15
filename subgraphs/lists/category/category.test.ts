import { describe, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { offered, room } from '../fixtures/operations.ts'

const lists = useLists()

const add = `mutation ($input: AddCategoryInput!) {
  addCategory(input: $input) { category { id code root parent zh en } userErrors { field code } }
}`
const hall = { organizationId: 'org_county', parent: 'VENUE', code: 'VENUE_HALL', zh: '会堂', en: 'hall' }

test('a district extends the taxonomy, and entries name what it has added', async () => {
  const { addCategory } = await lists.ask('committee', add, { input: hall })
  expect(addCategory).toMatchObject({
    category: { code: 'VENUE_HALL', root: 'VENUE', parent: 'VENUE' },
    userErrors: [],
  })
  const small = { ...hall, parent: 'VENUE_HALL', code: 'VENUE_HALL_SMALL', zh: '小会堂', en: 'small hall' }
  await lists.ask('committee', add, { input: small })
  const id = await offered(lists, 'secretaryA', { ...room, categoryCode: 'VENUE_HALL_SMALL' })
  const data = await lists.ask(
    'nobody',
    `{ categories(root: VENUE) { code } resource(id: "${id}") { category subcategory { code zh } }
      resources(filter: { categoryCode: "VENUE_HALL" }) { nodes { id } } }`,
  )
  expect(data).toEqual({
    categories: [{ code: 'VENUE' }, { code: 'VENUE_HALL' }, { code: 'VENUE_HALL_SMALL' }],
    resource: { category: 'VENUE', subcategory: { code: 'VENUE_HALL_SMALL', zh: '小会堂' } },
    resources: { nodes: [{ id }] },
  })
})

test('all roots are there', async () => {
  expect(
    (await lists.ask('nobody', '{ categories { code root } }')).categories.length,
  ).toBeGreaterThanOrEqual(8)
})

describe('who may add', () => {
  test.each<[Person, string | undefined]>([
    ['nobody', 'UNAUTHENTICATED'],
    ['secretaryA', 'FORBIDDEN'],
    ['office', 'FORBIDDEN'],
    ['analyst', 'FORBIDDEN'],
    ['operator', 'FORBIDDEN'],
    ['committee', undefined],
  ])('%s: %s', async (person, code) => {
    const input = { ...hall, code: 'VENUE_FIELD' }
    expect(await lists.refusal(person, add, { input })).toBe(code)
  })
})

describe('what is refused', () => {
  test.each<[string, object, string | null, string]>([
    ['a code that is there', { code: 'FUND' }, null, 'DUPLICATE'],
    ['a parent that is not', { parent: 'NOWHERE' }, 'parent', 'UNKNOWN_CATEGORY'],
    ['a code in small letters', { code: 'hall' }, 'code', 'INVALID_INPUT'],
    ['a blank name', { zh: ' ' }, 'zh', 'INVALID_INPUT'],
    ['an unknown committee', { organizationId: 'org_zz' }, 'organizationId', 'NOT_FOUND'],
  ])('%s', async (_, changes, field, code) => {
    const { addCategory } = await lists.ask('committee', add, {
      input: { ...hall, code: 'VENUE_X', ...changes },
    })
    expect(addCategory).toEqual({ category: null, userErrors: [{ field, code }] })
  })
})
