import { expect, test } from 'vitest'
import { addMonths, moment } from './calendar.ts'
import { generateDistrict } from './district.ts'
import { cadences } from './meeting-plans.ts'

const districts = [1, 2, 3].map((seed) => generateDistrict(seed, Temporal.PlainDate.from('2026-11-23')))
const meetings = districts.flatMap((district) => district.meetings)
const today = moment('2026-11-23', 0)
const yearAgo = moment(addMonths('2026-11-23', -12), 0)

test('meetings of the past are over, those to come are called and stand within a month', () => {
  for (const { status, startsAt, endedAt, calledAt } of meetings) {
    expect(startsAt > today).toBe(status === 'CALLED')
    expect(startsAt > yearAgo && startsAt < moment('2026-12-24', 0)).toBe(true)
    expect(calledAt < startsAt && calledAt < today).toBe(true)
    expect(endedAt === null || endedAt > startsAt).toBe(true)
    expect(endedAt !== null).toBe(status === 'CLOSED')
  }
})

test('the cadence is mostly kept, with a few meetings missed or called off', () => {
  const alliances = districts.flatMap((district) => district.alliances)
  const due = alliances
    .flatMap(({ kind }) => cadences[kind])
    .reduce((sum, { months }) => sum + 12 / months, 0)
  const held = meetings.filter(({ status }) => status === 'CLOSED').length
  expect(held / due).toBeGreaterThan(0.8)
  expect(held / due).toBeLessThan(1)
  expect(meetings.filter(({ status }) => status === 'CANCELLED').length).toBeGreaterThan(0)
})

test('only the members of the body attend, most of them, and none where it was not held', () => {
  for (const { bodies, memberships, meetings } of districts)
    for (const { bodyId, attendances, status } of meetings) {
      const { membershipIds } = bodies.find(({ id }) => id === bodyId)!
      const seated = memberships
        .filter(({ id }) => membershipIds.includes(id))
        .map((seat) => seat.organizationId)
      const attending = attendances.map(({ organizationId }) => organizationId)
      expect(seated).toEqual(expect.arrayContaining(attending))
      expect(new Set(attending).size).toBe(attending.length)
      if (status !== 'CLOSED') expect(attending).toEqual([])
      else expect(attending.length).toBeGreaterThan(0)
    }
})

test('attendance is good but once, when an alliance decides nothing, and once a vote fails by one', () => {
  for (const { bodies, meetings, alliances } of districts) {
    const seats = new Map(bodies.map(({ id, membershipIds }) => [id, membershipIds.length]))
    for (const { id, kind } of alliances) {
      const voting = meetings.filter(({ allianceId, motions }) => allianceId === id && motions.length > 0)
      expect(voting.every(({ status }) => status === 'CLOSED')).toBe(true)
      const sparse = voting.filter(({ bodyId, attendances }) => attendances.length < seats.get(bodyId)! / 2)
      const narrow = voting.filter(({ attendances, motions: [{ votes } = { votes: [] }] }) => {
        return votes.filter(({ choice }) => choice === 'FOR').length === Math.ceil(attendances.length / 2) - 1
      })
      if (kind === 'INDUSTRY_CHAIN' && voting.length > 2) expect(sparse.length).toBeGreaterThan(0)
      expect(narrow.length).toBeGreaterThan(voting.length > 2 ? 0 : -1)
    }
  }
})

test('the demo alliance has a council and a joint meeting to come', () => {
  for (const { alliances, meetings } of districts) {
    const { id } = alliances.find(({ kind }) => kind === 'INDUSTRY_CHAIN')!
    const coming = meetings.filter(({ allianceId, status }) => allianceId === id && status === 'CALLED')
    expect(new Set(coming.map(({ body }) => body))).toEqual(new Set(['COUNCIL', 'JOINT_MEETING']))
  }
})

test('activities are of all kinds, and the host, a member then, takes part', () => {
  for (const { activities, memberships } of districts) {
    expect(new Set(activities.map(({ kind }) => kind)).size).toBe(6)
    for (const { hostOrganizationId, participantIds, allianceId } of activities) {
      const own = memberships
        .filter((seat) => seat.allianceId === allianceId)
        .map((seat) => seat.organizationId)
      expect(participantIds[0]).toBe(hostOrganizationId)
      expect(participantIds.length).toBeGreaterThan(2)
      expect(own).toEqual(expect.arrayContaining(participantIds))
    }
  }
})
