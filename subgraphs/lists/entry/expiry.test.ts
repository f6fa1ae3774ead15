import { expect, test } from 'vitest'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'
import { tellExpired } from './expiry.ts'

const lists = useLists()
const sweep = (day: string) =>
  tellExpired(lists.subgraph().database.rows, Temporal.Instant.from(`${day}T01:00:00Z`))

async function told(noun: 'need' | 'resource', id: string): Promise<string[]> {
  await lists.subgraph().events.publish()
  const events = await lists.subgraph().events.read(0, 10_000)
  return events
    .filter(({ kind, about }) => kind.startsWith(`${noun}.`) && about[noun] === id)
    .map(({ kind }) => kind)
}

test('a need is over on the day after its last, which is told once, however many look', async () => {
  const id = await needed(lists, 'liaisonB', { ...roomWanted, claimBy: '2026-06-10' })
  const resource = await offered(lists, 'secretaryA', room)
  expect(await sweep('2026-06-10')).toBe(0)
  const found = await Promise.all([sweep('2026-06-11'), sweep('2026-06-11'), sweep('2026-06-11')])
  expect(found.reduce((sum, count) => sum + count)).toBe(1)
  expect(await told('need', id)).toEqual(['need.published', 'need.expired'])
  expect(await told('resource', resource)).toEqual(['resource.published'])
})

test('who gets a new last day expires again; what was withdrawn does not', async () => {
  const id = await needed(lists, 'liaisonB', { ...roomWanted, claimBy: '2026-06-10' })
  const gone = await needed(lists, 'liaisonB', { ...roomWanted, claimBy: '2026-06-10' })
  const withdraw = `mutation { withdrawNeed(input: { id: "${gone}", version: 1 }) { userErrors { code } } }`
  expect(await lists.refusal('liaisonB', withdraw)).toBeUndefined()
  expect(await sweep('2026-06-11')).toBe(1)
  const { need } = await lists.ask('liaisonB', `{ need(id: "${id}") { version } }`)
  const { version } = need as unknown as { version: number }
  const longer = `mutation { changeNeed(input: { id: "${id}", version: ${version}, claimBy: "2026-06-20" }) { userErrors { code } } }`
  expect(await lists.refusal('liaisonB', longer)).toBeUndefined()
  expect(await sweep('2026-06-20')).toBe(0)
  expect(await sweep('2026-06-21')).toBe(1)
  expect(await told('need', id)).toEqual(['need.published', 'need.expired', 'need.changed', 'need.expired'])
})

test('a resource is over with the last of its windows', async () => {
  const windows = [{ from: '2026-06-01', to: '2026-06-05' }]
  const id = await offered(lists, 'secretaryA', { ...room, windows })
  expect(await sweep('2026-06-06')).toBe(1)
  expect(await told('resource', id)).toEqual(['resource.published', 'resource.expired'])
})
