import { expect, test } from 'vitest'
import { generateDistrict } from './district.ts'
import { identities } from './identities.ts'

const district = generateDistrict(1, Temporal.PlainDate.from('2026-11-23'))
const { organizations, members, alliances, memberships } = district
const found = new Map(identities(district).map((identity) => [identity.name, identity]))
const secretaries = ['secretary', ...Array.from({ length: 8 }, (_, index) => `secretary${index + 2}`)]
const alliance = alliances.find(({ kind }) => kind === 'INDUSTRY_CHAIN')!
const place = (name: string) => found.get(name)!.grants[0]!.place

test('every identity of the contract is there with its role', () => {
  expect([...found].map(([name, { grants }]) => [name, grants[0]!.role])).toEqual([
    ['committee', 'COMMITTEE'],
    ['office', 'ALLIANCE_OFFICE'],
    ...secretaries.map((name) => [name, 'SECRETARY']),
    ['member', 'PARTY_MEMBER'],
    ['analyst', 'ANALYST'],
    ['operator', 'OPERATOR'],
  ])
})

test('the committee and the analyst stand at the root, the office at the demo alliance', () => {
  const [root] = organizations
  expect([place('committee'), place('analyst'), place('office')]).toEqual([root!.id, root!.id, alliance.id])
})

test('the secretaries are those of nine present members of the alliance, under different superiors', () => {
  const present = memberships.filter(({ allianceId, until }) => allianceId === alliance.id && until === null)
  const places = secretaries.map(place)
  expect(new Set(places).size).toBe(9)
  expect(present.map(({ organizationId }) => organizationId)).toEqual(expect.arrayContaining(places))
  const superiors = organizations.filter(({ id }) => places.includes(id)).map(({ superiorId }) => superiorId)
  expect(new Set(superiors).size).toBe(9)
})

test('who is a member belongs to the organization, or below it, that the grant covers', () => {
  const superiorOf = new Map(organizations.map(({ id, superiorId }) => [id, superiorId]))
  for (const name of [...secretaries, 'member']) {
    const { memberId, displayName } = found.get(name)!
    const { organizationId, name: ownName } = members.find(({ id }) => id === memberId)!
    expect([organizationId, superiorOf.get(organizationId)]).toContain(place(name))
    expect(displayName).toBe(ownName)
  }
  expect(secretaries.map((name) => found.get(name)!.memberId)).not.toContain(found.get('member')!.memberId)
})
