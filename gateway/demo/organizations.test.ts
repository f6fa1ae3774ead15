import { expect, test } from 'vitest'
import { generateDistrict } from './district.ts'

const { today, regions, units, organizations, instructors } = generateDistrict(
  1,
  Temporal.PlainDate.from('2026-11-23'),
)
const byId = new Map(organizations.map((organization) => [organization.id, organization]))

test('only the root has no superior, and superiors stand first and are older', () => {
  expect(organizations.filter(({ superiorId }) => superiorId === null)).toEqual([organizations[0]])
  const seen = new Set<string>()
  for (const { id, superiorId, foundedOn } of organizations) {
    if (superiorId !== null) {
      expect(seen.has(superiorId)).toBe(true)
      expect(byId.get(superiorId)!.foundedOn <= foundedOn).toBe(true)
    }
    seen.add(id)
  }
})

test('codes are unique and marked, and everything made up says so', () => {
  expect(new Set(organizations.map(({ code }) => code)).size).toBe(organizations.length)
  expect(organizations.filter(({ code }) => !/^YS\d{11}$/.test(code))).toEqual([])
  expect([...organizations, ...units].filter(({ demo }) => !demo)).toEqual([])
})

test('organizations and units lie in real regions and were founded before today', () => {
  const codes = new Set(regions.map(({ code }) => code))
  for (const { regionCode, foundedOn } of [...organizations, ...units]) {
    expect(codes.has(regionCode)).toBe(true)
    expect(foundedOn < today).toBe(true)
  }
})

test('every village and community has its branch, save those that exist only in statistics', () => {
  const places = regions.filter(({ level, name }) => level === 'VILLAGE' && !name.includes('虚拟'))
  const led = new Set(organizations.map(({ regionCode }) => regionCode))
  expect(places.filter(({ code }) => !led.has(code))).toEqual([])
})

test('companies are served by an organization, a joint branch, an instructor or nothing', () => {
  const companies = units.filter(({ kind }) => kind === 'COMPANY')
  const kinds = new Map(
    organizations.flatMap(({ unitIds, kind }) => unitIds.map((id) => [id, kind] as const)),
  )
  const instructed = new Set(instructors.map(({ unitId }) => unitId))
  const how = Map.groupBy(
    companies,
    ({ id }) => kinds.get(id) ?? (instructed.has(id) ? 'INSTRUCTOR' : 'NOTHING'),
  )
  for (const service of ['BRANCH', 'JOINT_BRANCH', 'INSTRUCTOR', 'NOTHING'] as const)
    expect(how.get(service)!.length / companies.length).toBeGreaterThan(0.1)
  expect(how.get('COMMITTEE')!.length).toBeGreaterThan(5)
})

test('a unit has one organization at most, and only joint branches have several units', () => {
  const served = organizations.flatMap(({ unitIds }) => unitIds)
  expect(new Set(served).size).toBe(served.length)
  for (const { kind, unitIds } of organizations) expect(unitIds.length > 1).toBe(kind === 'JOINT_BRANCH')
})

test('company names are unlike one another', () => {
  const names = units.filter(({ kind }) => kind === 'COMPANY').map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('periods follow each other without a gap from the founding to the present', () => {
  for (const { periods, foundedOn, name, kind, superiorId, regionCode } of organizations) {
    expect(periods[0]!.from).toBe(foundedOn)
    expect(periods.at(-1)).toEqual({
      from: periods.at(-1)!.from,
      to: null,
      name,
      kind,
      superiorId,
      regionCode,
    })
    for (const [index, period] of periods.slice(1).entries()) {
      expect(periods[index]!.to).toBe(period.from)
      expect(periods[index]!.from < period.from).toBe(true)
    }
  }
})

test('some tens were raised, renamed or moved, the latter to another superior and place', () => {
  const pasts = organizations.filter(({ periods }) => periods.length > 1).map(({ periods }) => periods)
  const kinds = pasts.filter(([before, now]) => before!.kind !== now!.kind)
  const moved = pasts.filter(([before, now]) => before!.superiorId !== now!.superiorId)
  const renamed = pasts.filter(([before, now]) => before!.name !== now!.name && before!.kind === now!.kind)
  for (const group of [kinds, moved, renamed]) expect(group.length).toBeGreaterThanOrEqual(10)
  for (const [before] of moved) expect(byId.get(before!.superiorId!)!.foundedOn <= before!.from).toBe(true)
})
