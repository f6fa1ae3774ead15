import { expect, test } from 'vitest'
import { generateDistrict } from './district.ts'

const district = generateDistrict(1, Temporal.PlainDate.from('2026-11-23'))
const { members, memberships, organizations, pointsEntries, pointsRules, rankings } = district

test('the city has rules since the beginning of the year, by which all entries are counted', () => {
  const [rules] = pointsRules
  expect(organizations.find(({ id }) => id === rules!.organizationId)!.superiorId).toBeNull()
  expect(rules!.effectiveFrom).toBe('2026-01-01')
  const worth = new Map(rules!.items.map(({ code, points }) => [code, points]))
  for (const { rulesId, item, quantity, points } of pointsEntries)
    expect([rulesId, points]).toEqual([rules!.id, worth.get(item)! * quantity])
})

test('entries are of members of member organizations, of days on which they belonged there and that have come', () => {
  const joined = new Set(memberships.map(({ organizationId }) => organizationId))
  const byId = new Map(members.map((member) => [member.id, member]))
  expect(pointsEntries.length).toBeGreaterThan(1000)
  for (const { memberId, on } of pointsEntries) {
    const { organizationId, since } = byId.get(memberId)!
    expect([joined.has(organizationId), since <= on, on <= district.today]).toEqual([true, true, true])
  }
})

test('whoever ranks keeps points', () => {
  const keeping = new Set(
    pointsEntries.map(({ memberId }) => members.find(({ id }) => id === memberId)!.organizationId),
  )
  for (const { organizationId } of rankings) expect(keeping.has(organizationId)).toBe(true)
})
