import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { idPrefix } from '../../shared/ids.ts'
import { generateDistrict } from './district.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const district = generateDistrict(1, today)
const others = [2, 3, 4].map((seed) => generateDistrict(seed, today))
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

test('a seed and a day give the same district, another seed or day another', () => {
  expect(hash(generateDistrict(1, today))).toBe(hash(district))
  expect(hash(generateDistrict(2, today))).not.toBe(hash(district))
  expect(hash(generateDistrict(1, today.add({ days: 1 })))).not.toBe(hash(district))
})

test('a day before the youngest alliance is refused', () => {
  expect(() => generateDistrict(1, Temporal.PlainDate.from('2025-12-31'))).toThrow(RangeError)
})

test.each([
  ['regions', 2668, 2668],
  ['units', 3300, 3600],
  ['organizations', 3400, 3600],
  ['members', 29_000, 32_500],
  ['instructors', 40, 140],
  ['pointsRules', 1, 1],
  ['pointsEntries', 1, 40_000],
  ['rankings', 10, 60],
  ['floatingMembers', 24, 24],
  ['applicants', 30, 30],
  ['talents', 6, 16],
  ['secondments', 16, 16],
  ['teams', 12, 12],
  ['teamMembers', 60, 108],
  ['volunteerHours', 20, 1000],
  ['honours', 30, 30],
  ['shownRoles', 10, 10],
  ['alliances', 12, 12],
  ['memberships', 150, 300],
  ['bodies', 30, 80],
  ['offices', 40, 90],
  ['routes', 2, 2],
  ['redDistricts', 1, 1],
  ['meetings', 40, 90],
  ['activities', 115, 174],
  ['resources', 600, 600],
  ['needs', 400, 400],
  ['projects', 40, 40],
  ['opinions', 72, 72],
] as const)('whatever the seed there are so many %s: %i to %i', (noun, least, most) => {
  for (const each of [district, ...others]) {
    expect(each[noun].length).toBeGreaterThanOrEqual(least)
    expect(each[noun].length).toBeLessThanOrEqual(most)
  }
})

test('no two things share an id, and every reference resolves', () => {
  for (const each of [district, ...others]) {
    const parts = [
      ...each.projects.flatMap(({ milestones }) => milestones),
      ...each.meetings.flatMap(({ motions }) => motions),
    ]
    const nouns = [...Object.values(each).filter((facts) => Array.isArray(facts)), parts]
    const ids = nouns.flatMap((facts) => facts.flatMap((fact) => ('id' in fact ? [fact.id] : [])))
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    expect(strings(each).filter((text) => idPrefix(text) && !known.has(text))).toEqual([])
  }
})

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
