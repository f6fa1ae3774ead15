import type { DocumentNode } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences, readAccessTable } from './access-table.ts'
import { attempt, type Input } from './act.ts'
import { changes } from './changes.ts'
import { doDeeds } from './deeds.ts'
import { broadQuery, type KeepingGraph, openKeepingGraph } from './kept.ts'
import { columns, holding, people } from './people.ts'
import { openWorld, type World } from './world.ts'

const { mutations } = readAccessTable()
let world: World
let keeping: KeepingGraph
let broad: DocumentNode

beforeAll(async () => {
  world = await openWorld()
  await doDeeds(world)
  keeping = await openKeepingGraph(world.subgraphs)
  broad = broadQuery(world.graph.schema)
})
afterAll(async () => {
  keeping.close()
  expect(world.leaks).toEqual([])
  await world.close()
})

/** Tries a change as everybody; what is refused must have left no event, and what is made must have left one. */
async function everybodyTries(mutation: string): Promise<Record<string, string>> {
  const cells: Record<string, string> = {}
  let input: Input | undefined
  for (const person of columns) {
    if (!input) {
      input = await changes[mutation]!(world)
      await world.settled()
    }
    const before = await world.heads()
    const { refused } = await attempt(world, people[person], mutation, input)
    const isChanged = (await world.heads()).join() !== before.join()
    cells[person] = refused ?? '✓'
    expect([person, isChanged]).toEqual([person, refused === undefined])
    if (!refused) input = undefined
  }
  return cells
}

test('every change of the graph is tried here, and is in the table', () => {
  const all = Object.keys(world.graph.schema.getMutationType()!.getFields()).sort()
  expect(Object.keys(changes).sort()).toEqual(all)
  expect([...mutations.keys()].sort()).toEqual(all)
})

describe('who may make a change is what the table says; a refused one changes nothing', () => {
  test.each(Object.keys(changes))('%s', async (mutation) => {
    const found = new Map([[mutation, (await everybodyTries(mutation)) as any]])
    const wanted = new Map([...mutations].filter(([name]) => name === mutation))
    expect(differences(wanted, found)).toEqual([])
    await world.settled()
    const [kept, anew] = await keeping.both(people.office, broad)
    expect(kept).toEqual(anew)
  })

  test('while nothing changes, what is kept is given', async () => {
    const before = keeping.found()
    for (let time = 0; time < 3; time++) await keeping.both(people.office, broad)
    expect(keeping.found()).toBeGreaterThan(before + 1)
  })
})

describe('a place has bounds', () => {
  test.each([
    ['a committee beside', 'registerUnit', holding('COMMITTEE', 'org_far'), 'FORBIDDEN'],
    ['a committee of one of the branches', 'registerMember', holding('COMMITTEE', 'org_b'), 'FORBIDDEN'],
    [
      'a secretary whose grant has ended',
      'publishNeed',
      holding('SECRETARY', 'org_a', { to: '2026-11-22' }),
      'FORBIDDEN',
    ],
    [
      'a secretary whose grant is to begin',
      'publishNeed',
      holding('SECRETARY', 'org_a', { from: '2026-11-24' }),
      'FORBIDDEN',
    ],
    [
      'the office of another alliance',
      'callMeeting',
      holding('ALLIANCE_OFFICE', 'alliance_two'),
      'NOT_FOUND',
    ],
    ['a committee below', 'foundOrganization', holding('COMMITTEE', 'org_a'), 'FORBIDDEN'],
  ])('%s: %s', async (_who, mutation, viewer, code) => {
    expect(await attempt(world, viewer, mutation, await changes[mutation]!(world))).toEqual({ refused: code })
  })

  test('nobody changes the own record', async () => {
    const input = { memberId: 'member_self', version: 2, phone: '10000000000' }
    expect(await attempt(world, people.member, 'changeMember', input)).toEqual({ refused: 'FORBIDDEN' })
  })
})
