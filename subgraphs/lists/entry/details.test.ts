import { describe, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, publishResource, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()

const details = `regionCode address windows { from to weekdays startTime endTime } free cost attachments { name url }
  subcategory { code root } status version`

async function resource(id: string, person: Person = 'secretaryA') {
  return (await lists.ask(person, `{ resource(id: "${id}") { ${details} contact } }`)).resource
}

const change = (id: string, version: number, input: string) =>
  `mutation { changeResource(input: { id: "${id}", version: ${version}, ${input} }) { resource { id } userErrors { code field } } }`

const weekly = { weekdays: ['MO', 'FR'], startTime: '08:30', endTime: '17:30' }
const plan = { name: '平面图', url: 'https://example.org/plan.pdf' }

test('what is told is kept, and a change leaves the rest', async () => {
  const input = {
    ...room,
    regionCode: '150403',
    address: ' 振兴大街 1 号 ',
    windows: [weekly],
    attachments: [plan],
  }
  const id = await offered(lists, 'secretaryA', { ...input, cost: '每场 50 元' })
  const window = { from: null, to: null, ...weekly }
  const told = {
    regionCode: '150403',
    address: '振兴大街 1 号',
    windows: [window],
    free: false,
    cost: '每场 50 元',
    attachments: [plan],
    subcategory: { code: 'VENUE', root: 'VENUE' },
    status: 'OPEN',
  }
  expect(await resource(id)).toEqual({ ...told, version: 1, contact: null })
  await lists.ask('secretaryA', change(id, 1, 'free: true, regionCode: null'))
  const changed = { ...told, free: true, cost: null, regionCode: '150404' }
  expect(await resource(id)).toEqual({ ...changed, version: 2, contact: null })
  expect(await lists.refusal('secretaryA', change(id, 1, 'title: "x"'))).toBe('STALE_VERSION')
})

describe('what is refused', () => {
  test.each<[string, object, string, string]>([
    ['an unknown category', { categoryCode: 'NOWHERE' }, 'categoryCode', 'UNKNOWN_CATEGORY'],
    ['a category below another root', { categoryCode: 'FUND' }, 'categoryCode', 'UNKNOWN_CATEGORY'],
    ['a unit that is a number', { unit: '10 场' }, 'unit', 'INVALID_INPUT'],
    [
      'a window that ends first',
      { windows: [{ from: '2026-07-02', to: '2026-07-01' }] },
      'windows.0',
      'INVALID_INPUT',
    ],
    [
      'an attachment by http',
      { attachments: [{ ...plan, url: 'http://a.cn' }] },
      'attachments.0.url',
      'INVALID_INPUT',
    ],
    ['free at a cost', { free: true, cost: '10 元' }, 'cost', 'INVALID_INPUT'],
    ['a route without an alliance', { visibility: 'ROUTE' }, 'visibility', 'INVALID_INPUT'],
    ['a region that is none', { regionCode: 'x' }, 'regionCode', 'INVALID_INPUT'],
  ])('%s', async (_, changes, field, code) => {
    const { publishResource: payload } = await lists.ask('secretaryA', publishResource, {
      input: { ...room, ...changes },
    })
    expect(payload).toMatchObject({ resource: null, userErrors: [{ field, code }] })
  })
})

test('a resource is expired when the last of its windows is over, and out of sight for outsiders', async () => {
  const windows = [{ from: '2026-06-01', to: '2026-06-10' }]
  const id = await offered(lists, 'secretaryA', { ...room, windows })
  const need = await needed(lists, 'liaisonB', { ...roomWanted, windows })
  lists.at('2026-06-10T15:59:59Z')
  expect((await resource(id)).status).toBe('OPEN')
  lists.at('2026-06-10T16:00:00Z')
  expect((await resource(id)).status).toBe('EXPIRED')
  const { need: seen } = await lists.ask('liaisonB', `{ need(id: "${need}") { status } }`)
  expect(seen.status).toBe('EXPIRED')
  expect(await resource(id, 'nobody')).toBeNull()
  lists.at('2026-06-01T01:00:00Z')
})

describe('whom to call', () => {
  test.each<[Person, string | null]>([
    ['secretaryA', '0476-1234567'],
    ['committee', null],
    ['liaisonB', null],
    ['secretaryC', null],
    ['memberA', null],
    ['analyst', null],
    ['nobody', null],
  ])('%s before there is an offer: %s', async (person, contact) => {
    const id = await offered(lists, 'secretaryA', { ...room, contact: '0476-1234567' })
    expect((await resource(id, person)).contact).toBe(contact)
  })

  test('an offer shows each side the other’s, and nobody else', async () => {
    const id = await offered(lists, 'secretaryA', { ...room, contact: '资源电话' })
    const need = await needed(lists, 'liaisonB', { ...roomWanted, contact: '需求电话' })
    const propose = `mutation { proposeMatch(input: { needId: "${need}", resourceId: "${id}" }) { match { id } userErrors { code } } }`
    expect(await lists.refusal('secretaryA', propose)).toBeUndefined()
    const ofNeed = async (person: Person) =>
      (await lists.ask(person, `{ need(id: "${need}") { contact } }`)).need.contact
    expect((await resource(id, 'liaisonB')).contact).toBe('资源电话')
    expect([await ofNeed('secretaryA'), await ofNeed('secretaryC')]).toEqual(['需求电话', null])
    expect((await resource(id, 'secretaryC')).contact).toBeNull()
  })
})
