import { afterAll, beforeAll, expect, test } from 'vitest'
import { differences, readAccessTable } from './access-table.ts'
import { doDeeds } from './deeds.ts'
import { lookAtEntities, lookThroughGraph, makePlan, type Plan, tableOf } from './looks.ts'
import type { Observations } from './observations.ts'
import { columns, holding, type Person, people } from './people.ts'
import { describedTypes } from './selection.ts'
import { openWorld, type World } from './world.ts'

const table = readAccessTable()
let world: World
let plan: Plan

beforeAll(async () => {
  world = await openWorld()
  plan = await makePlan(world, await doDeeds(world))
})
afterAll(async () => {
  expect(world.leaks).toEqual([])
  await world.close()
})

async function everybody(look: (person: Person) => Promise<readonly Observations[]>) {
  const seen = {} as Record<Person, readonly Observations[]>
  for (const person of columns) seen[person] = await look(person)
  return seen
}

function faultsIn(seen: Readonly<Record<Person, readonly Observations[]>>): string[] {
  return columns.flatMap((person) =>
    seen[person].flatMap(({ faults }) => faults.map((fault) => `${person}: ${fault}`)),
  )
}

test('through the graph, everybody gets of every field what the table says', async () => {
  const seen = await everybody(async (person) => [await lookThroughGraph(world, plan, people[person])])
  expect(faultsIn(seen)).toEqual([])
  expect(differences(table.fields, tableOf(seen))).toEqual([])
})

test('by reference from the gateway, everybody gets of every object what the table says', async () => {
  const seen = await everybody((person) => lookAtEntities(plan, people[person]))
  const found = tableOf(seen)
  const asked = new Map([...table.fields].filter(([key]) => found.has(key)))
  found.delete('Query._entities')
  expect(faultsIn(seen)).toEqual([])
  expect(differences(asked, found)).toEqual([])
})

test('a liaison sees what the secretary sees', async () => {
  const liaison = await lookThroughGraph(world, plan, holding('LIAISON', 'org_a'))
  const seen = new Map(
    [...liaison.sights].filter(([key]) => table.fields.get(key)?.secretary !== liaison.sights.get(key)),
  )
  expect([...seen]).toEqual([])
})

test('the table speaks of every field of every type, and of each there is somebody who sees it, be it for a purpose', () => {
  const fields = [...table.fields, ...table.inFull].map(([key, cells]) => ({
    field: key.replace(/ \(.*\)/, ''),
    cells,
  }))
  const seen = fields.filter(({ cells }) => Object.values(cells).includes('✓')).map(({ field }) => field)
  const all = describedTypes(world.graph.schema).flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  )
  expect([...new Set(seen)].sort()).toEqual(all.sort())
})
