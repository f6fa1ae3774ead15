import { expect, test } from 'vitest'
import { generateDistrict } from './district.ts'

const { opinions, projects, today, memberships, organizations } = generateDistrict(
  1,
  Temporal.PlainDate.from('2026-11-23'),
)
const known = new Set(organizations.map(({ id }) => id))

test('opinions come from present members, and their steps follow each other before today', () => {
  const seats = new Set(
    memberships
      .filter(({ until }) => until === null)
      .map(({ allianceId, organizationId }) => `${allianceId} ${organizationId}`),
  )
  expect(opinions.length).toBeGreaterThan(50)
  for (const { allianceId, organizationId, registeredAt, steps } of opinions) {
    expect(seats.has(`${allianceId} ${organizationId}`)).toBe(true)
    const times = [registeredAt, ...steps.map(({ at }) => at)]
    expect(times).toEqual(times.toSorted())
    expect(times.at(-1)!.slice(0, 10) < today).toBe(true)
  }
})

test('a case is closed only after a reply that was not found wanting, and departments are known', () => {
  for (const { steps } of opinions) {
    const kinds = steps.map(({ kind }) => kind)
    if (kinds.includes('CLOSED')) {
      expect(kinds.at(-1)).toBe('CLOSED')
      expect(steps.findLast(({ kind }) => kind === 'RATED')?.satisfaction).not.toBe('NOT_SATISFIED')
      expect(kinds).toContain('REPLIED')
    }
    for (const { organizationId } of steps) if (organizationId) expect(known.has(organizationId)).toBe(true)
  }
})

test('there are cases of every kind', () => {
  const kinds = new Set(opinions.flatMap(({ steps }) => steps.map(({ kind }) => kind)))
  expect(kinds.size).toBe(8)
  expect(opinions.some(({ steps }) => steps.every(({ kind }) => kind !== 'REPLIED'))).toBe(true)
})

test('projects under way have milestones, of which some are late', () => {
  const begun = projects.filter(({ startedOn }) => startedOn !== null)
  expect(begun.every(({ milestones }) => milestones.length === 3)).toBe(true)
  const all = begun.flatMap(({ milestones }) => milestones)
  expect(all.some(({ dueOn, doneOn }) => doneOn !== null && doneOn > dueOn)).toBe(true)
  expect(all.every(({ doneOn }) => doneOn === null || doneOn <= today)).toBe(true)
})
