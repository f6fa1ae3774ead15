import { expect, test } from 'vitest'
import { readOfficialId } from '../../subgraphs/members/member/official-id.rules.ts'
import { addMonths } from './calendar.ts'
import { generateDistrict } from './district.ts'

const { today, organizations, members, instructors } = generateDistrict(
  1,
  Temporal.PlainDate.from('2026-11-23'),
)
const byId = new Map(organizations.map((organization) => [organization.id, organization]))
const share = (count: number) => count / members.length

test('nobody joined under age, before the organization existed, or in the future', () => {
  for (const { birthOn, joinedOn, since, organizationId } of members) {
    expect(joinedOn >= addMonths(birthOn, 12 * 18 - 1)).toBe(true)
    expect(since >= joinedOn && since <= today).toBe(true)
    expect(since >= byId.get(organizationId)!.foundedOn).toBe(true)
  }
})

test('a probation lasts a year', () => {
  const onProbation = members.filter(({ fullOn }) => fullOn === null)
  expect(share(onProbation.length)).toBeGreaterThan(0.005)
  expect(share(onProbation.length)).toBeLessThan(0.06)
  for (const { joinedOn } of onProbation) expect(joinedOn > addMonths(today, -13)).toBe(true)
  for (const { fullOn } of members) expect(fullOn === null || fullOn <= today).toBe(true)
})

test('members belong to branches, never straight to a committee, and three at least to each', () => {
  const sizes = Map.groupBy(members, ({ organizationId }) => organizationId)
  for (const { id, kind } of organizations) {
    const size = sizes.get(id)?.length ?? 0
    if (kind.endsWith('COMMITTEE')) expect(size).toBe(0)
    else expect(size).toBeGreaterThanOrEqual(3)
  }
})

test('about a tenth report in elsewhere and a fiftieth were transferred', () => {
  const reporting = members.filter(({ reportIns }) => reportIns.length > 0)
  expect(share(reporting.length)).toBeGreaterThan(0.08)
  expect(share(reporting.length)).toBeLessThan(0.12)
  for (const { organizationId, since, reportIns } of reporting)
    for (const report of reportIns) {
      expect(report.organizationId).not.toBe(organizationId)
      expect(report.since >= since && report.since <= today).toBe(true)
    }
  const transferred = members.filter(({ transfers }) => transfers.length > 0)
  expect(share(transferred.length)).toBeGreaterThan(0.015)
  expect(share(transferred.length)).toBeLessThan(0.025)
  for (const { organizationId, since, transfers } of transferred)
    expect(transfers.at(-1)).toMatchObject({ toOrganizationId: organizationId, on: since })
})

test('a third or so are women, and no telephone number can be real', () => {
  const women = share(members.filter(({ sex }) => sex === 'FEMALE').length)
  expect(women).toBeGreaterThan(0.25)
  expect(women).toBeLessThan(0.4)
  expect(members.filter(({ phone }) => !/^100\d{8}$/.test(phone))).toEqual([])
})

test('every official id is well-formed, says what the register says, is given once, and can be nobody’s', () => {
  for (const { officialId, birthOn, sex } of members) {
    expect(readOfficialId(officialId)).toEqual({ birthOn, sex })
    expect(officialId.startsWith('999999')).toBe(true)
  }
  expect(new Set(members.map(({ officialId }) => officialId)).size).toBe(members.length)
})

test('instructors are full members who have joined by then', () => {
  const memberOf = new Map(members.map((member) => [member.id, member]))
  for (const { memberId, since } of instructors) {
    const { fullOn, since: belonging } = memberOf.get(memberId)!
    expect(fullOn).not.toBeNull()
    expect(since >= belonging && since <= today).toBe(true)
  }
})
