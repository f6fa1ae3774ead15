import { expect, test } from 'vitest'
import { dealStep, done, proposal } from '../fixtures/deals.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()

const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Organization { balance { ...parts } } ... on Alliance { balance { ...parts } } } }
  fragment parts on Balance { given taken givenFree takenFree
    categories { category given { deals free amounts { quantity unit } } taken { deals amounts { quantity unit } } } }`

async function balances(person: Person, ...ids: string[]) {
  const of = ids.map((id) => ({ __typename: id.startsWith('org') ? 'Organization' : 'Alliance', id }))
  return (await lists.ask(person, query, { of }))._entities.map(({ balance }) => balance)
}

const none = { given: 0, taken: 0, givenFree: 0, takenFree: 0, categories: [] }

test('counts what was handed over, for the giver, the taker and their alliances', async () => {
  const resource = await offered(lists, 'secretaryA', { ...room, allianceId: 'alliance_one' })
  const costly = await offered(lists, 'secretaryA', { ...room, title: '大会堂', cost: '500 元' })
  const need = await needed(lists, 'secretaryE', {
    ...roomWanted,
    organizationId: 'org_e',
    quantity: 9,
    allianceId: 'alliance_two',
  })
  for (const resourceId of [resource, costly]) {
    const { id } = await done(lists, 'secretaryA', proposal(need, resourceId, 'quantity: 3'))
    await done(lists, 'secretaryE', dealStep('accept', id))
    expect(await balances('committee', 'org_e')).not.toContainEqual(expect.objectContaining({ taken: 2 }))
    await done(lists, 'secretaryA', dealStep('handOver', id))
  }
  const amounts = (quantity: number) => [{ quantity, unit: '场' }]
  const [a, e, one, two, b] = await balances(
    'committee',
    'org_a',
    'org_e',
    'alliance_one',
    'alliance_two',
    'org_b',
  )
  expect(a).toEqual({
    given: 2,
    taken: 0,
    givenFree: 1,
    takenFree: 0,
    categories: [
      {
        category: 'VENUE',
        given: { deals: 2, free: 1, amounts: amounts(6) },
        taken: { deals: 0, amounts: [] },
      },
    ],
  })
  expect(e).toMatchObject({
    given: 0,
    taken: 2,
    takenFree: 1,
    categories: [{ taken: { amounts: amounts(6) } }],
  })
  expect(one).toMatchObject({ given: 1, taken: 0, categories: [{ given: { amounts: amounts(3) } }] })
  expect(two).toMatchObject({ given: 0, taken: 2 })
  expect(b).toEqual(none)
})

test('is for those inside the organization or an alliance that it is in', async () => {
  const shown = async (person: Person) =>
    (await balances(person, 'org_a', 'alliance_one', 'org_e')).map((balance) => balance !== null)
  expect(await shown('liaisonB')).toEqual([true, true, false])
  expect(await shown('office')).toEqual([true, true, false])
  expect(await shown('secretaryE')).toEqual([false, false, true])
  expect(await shown('nobody')).toEqual([false, false, false])
  expect(await shown('operator')).toEqual([false, false, false])
})

test('is read in one statement for all', async () => {
  const of = ['org_a', 'org_b', 'org_c', 'org_e'].map((id) => ({ __typename: 'Organization', id }))
  await lists.subgraph().caughtUp()
  expect(await lists.statements('committee', query, { of: of.slice(0, 1) })).toBe(1)
  expect(await lists.statements('committee', query, { of })).toBe(1)
})
