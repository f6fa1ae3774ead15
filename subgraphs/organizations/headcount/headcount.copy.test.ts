import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { branch, city, committeeAt, county, type Fixture, openFixture } from '../organizations-fixture.ts'
import { copyHeadcounts } from './headcount.copy.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture()
})
afterAll(() => fixture.close())

async function tell(...counts: { organizationId: string; count: number }[]): Promise<void> {
  const event = { kind: 'headcount.changed', data: { counts } } as unknown as RecordedEvent
  await copyHeadcounts(fixture.subgraph.database.rows, [event])
}

async function countsFor(grants?: ReturnType<typeof committeeAt> | undefined): Promise<unknown[]> {
  const query = `{ organization(id: "${county}") { children { nodes { memberCount } } } }`
  const { data } = await fixture.run(query, {}, grants)
  return data.organization.children.nodes.map(({ memberCount }: { memberCount: unknown }) => memberCount)
}

test('a count that was told stands at its organization, the last one told; none is 0', async () => {
  await tell({ organizationId: branch(0), count: 9 }, { organizationId: branch(1), count: 12 })
  expect(await countsFor(committeeAt(city))).toEqual([9, 12, 0])
  expect(await countsFor()).toEqual([5, 10, 0])
  await tell({ organizationId: branch(0), count: 7 }, { organizationId: 'org_unknown', count: 6 })
  expect(await countsFor(committeeAt(city))).toEqual([7, 12, 0])
})

test('a group of 1 to 4 is told only to who may read of each person, the others in fives', async () => {
  const told = async (count: number, grants?: ReturnType<typeof committeeAt>) => {
    await tell({ organizationId: branch(0), count })
    return (await countsFor(grants))[0]
  }
  expect([await told(0), await told(1), await told(4), await told(9)]).toEqual([0, null, null, 5])
  expect(await told(4, committeeAt(city))).toBe(4)
  expect(await told(4, committeeAt(branch(1)))).toBeNull()
})
