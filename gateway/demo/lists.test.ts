import { expect, test } from 'vitest'
import { generateDistrict } from './district.ts'
import { categories, type ResourceFact } from './facts/list.ts'

const district = generateDistrict(1, Temporal.PlainDate.from('2026-11-23'))
const { today, resources, needs, projects, memberships } = district
const seats = new Set(
  memberships
    .filter(({ until }) => until === null)
    .map(({ allianceId, organizationId }) => `${allianceId} ${organizationId}`),
)

test.each([
  ['resources', resources],
  ['needs', needs],
] as const)('%s are of every category, from present members, in filled-in words', (_, facts) => {
  const byCategory = Map.groupBy<string, ResourceFact>(facts, ({ category }) => category)
  for (const category of categories) expect(byCategory.get(category)!.length).toBeGreaterThan(10)
  for (const { allianceId, organizationId, title, description, quantity, publishedAt } of facts) {
    expect(seats.has(`${allianceId} ${organizationId}`)).toBe(true)
    expect(title + description).not.toMatch(/[{}]/)
    expect(quantity).toBeGreaterThan(0)
    expect(publishedAt.slice(0, 10) < today).toBe(true)
  }
})

test('titles vary', () => {
  expect(new Set(resources.map(({ title }) => title)).size).toBeGreaterThan(300)
  expect(new Set(needs.map(({ title }) => title)).size).toBeGreaterThan(200)
})

test('most needs are still to be claimed, some no more', () => {
  const open = needs.filter(({ claimBy }) => claimBy >= today).length
  expect(open / needs.length).toBeGreaterThan(0.6)
  expect(open).toBeLessThan(needs.length)
})

test('a project meets needs with resources of the same alliance and category', () => {
  const needOf = new Map(needs.map((need) => [need.id, need]))
  const resourceOf = new Map(resources.map((resource) => [resource.id, resource]))
  for (const { allianceId, ownerOrganizationId, needIds, resourceIds, declaredOn } of projects) {
    const need = needOf.get(needIds[0]!)!
    expect(need).toMatchObject({ allianceId, organizationId: ownerOrganizationId })
    expect(resourceIds.length).toBeGreaterThan(0)
    for (const id of resourceIds)
      expect(resourceOf.get(id)).toMatchObject({ allianceId, category: need.category })
    expect(declaredOn < today).toBe(true)
  }
})

test('projects stand at every stage, and an alliance has two major ones at most', () => {
  expect(new Set(projects.map(({ stage }) => stage)).size).toBe(4)
  const majors = Map.groupBy(
    projects.filter(({ major }) => major),
    ({ allianceId }) => allianceId,
  )
  expect(majors.size).toBeGreaterThan(0)
  for (const each of majors.values()) expect(each.length).toBeLessThanOrEqual(2)
})
