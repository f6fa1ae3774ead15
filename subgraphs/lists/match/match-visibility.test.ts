import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, needMatches, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
let need: string
let match: string

/** A resource of a and a need of b that fits it, both for the members of alliance one. */
beforeAll(async () => {
  await offered(lists, 'secretaryA', { ...room, allianceId: 'alliance_one', visibility: 'ALLIANCE' })
  need = await needed(lists, 'liaisonB', {
    ...roomWanted,
    allianceId: 'alliance_one',
    visibility: 'ALLIANCE',
  })
  await lists.subgraph().caughtUp()
  const answer = await lists.ask('liaisonB', needMatches, { id: need })
  match = answer.need.matches.nodes[0]!.id
})

async function sees(person: Person): Promise<boolean> {
  const data = await lists.ask(person, `{ match(id: "${match}") { id need { title } resource { title } } }`)
  return data.match !== null
}

async function change(person: Person, noun: 'Need' | 'Resource', id: string, changes: string) {
  const name = `change${noun}`
  const answer = (await lists.ask(
    person,
    `mutation { ${name}(input: { id: "${id}", ${changes} }) { userErrors { code } } }`,
  )) as unknown as Record<string, { userErrors: readonly unknown[] }>
  expect(answer[name]?.userErrors).toEqual([])
  await lists.subgraph().caughtUp()
}

test('a match of two entries for the alliance is for the two sides and the alliance', async () => {
  for (const person of ['secretaryA', 'liaisonB', 'office', 'committee'] as const)
    expect(await sees(person)).toBe(true)
  for (const person of ['nobody', 'secretaryC', 'secretaryE', 'memberA', 'operator'] as const)
    expect(await sees(person)).toBe(false)
})

test('what a keeper has taken back is not shown by the match that it once had', async () => {
  await change('liaisonB', 'Need', need, 'version: 1, visibility: ORGANIZATION, title: "内部需求"')
  expect(await sees('liaisonB')).toBe(true)
  for (const person of ['secretaryA', 'office'] as const) expect(await sees(person)).toBe(false)
})
