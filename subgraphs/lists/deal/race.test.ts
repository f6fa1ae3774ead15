import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dealStep, done, proposal } from '../fixtures/deals.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()

/** Who claims, in turn, and for which organization. */
const claimants: readonly [Person, string][] = [
  ['liaisonB', 'org_b'],
  ['secretaryC', 'org_c'],
  ['secretaryD', 'org_d'],
  ['secretaryE', 'org_e'],
]

/** A resource that is offered to so many claimants, each of whom needs one. */
async function offeredToMany(count: number, resource: object, more: string) {
  const resourceId = await offered(lists, 'secretaryA', { ...room, quantity: 7, ...resource })
  const offers: { person: Person; id: string }[] = []
  for (let place = 0; place < count; place++) {
    const [person, organizationId] = claimants[place % claimants.length]!
    const needId = await needed(lists, person, { ...roomWanted, organizationId, quantity: 1 })
    const { id } = await done(lists, 'secretaryA', proposal(needId, resourceId, more))
    offers.push({ person, id })
  }
  await lists.subgraph().caughtUp()
  return { resourceId, offers }
}

/** Accepts an offer; asks again where the database had no connection free in time, as it says that one should. */
async function accept({ person, id }: { person: Person; id: string }): Promise<string | undefined> {
  const code = await lists.refusal(person, dealStep('accept', id))
  return code === 'UNAVAILABLE' ? accept({ person, id }) : code
}

async function reserved(resourceId: string) {
  const { rows } = await sql<{ quantity: number }>`
    select sum(quantity) as quantity from lists.match where resource_id = ${resourceId} and status = 'ACCEPTED'`.execute(
    lists.subgraph().database.rows,
  )
  return rows[0]!.quantity
}

test('a hundred claimants race for seven: seven units go out, the others get a clear refusal', async () => {
  const { resourceId, offers } = await offeredToMany(100, {}, 'quantity: 1')
  const codes = await Promise.all(offers.map(accept))
  expect(codes.filter((code) => code === undefined)).toHaveLength(7)
  expect(codes.filter((code) => code === 'CAPACITY_EXCEEDED')).toHaveLength(93)
  expect(await reserved(resourceId)).toBe(7)
  const { resource } = await lists.ask('secretaryA', `{ resource(id: "${resourceId}") { status remaining } }`)
  expect(resource).toEqual({ status: 'EXHAUSTED', remaining: 0 })
})

test('the same for one day of a resource that comes again each week', async () => {
  const windows = [{ weekdays: ['MO'] }]
  const { resourceId, offers } = await offeredToMany(
    20,
    { windows },
    'quantity: 2, occurrences: ["2026-06-08"]',
  )
  const codes = await Promise.all(offers.map(accept))
  expect(codes.filter((code) => code === undefined)).toHaveLength(3)
  expect(codes.filter((code) => code === 'CAPACITY_EXCEEDED')).toHaveLength(17)
  expect(await reserved(resourceId)).toBe(6)
})
