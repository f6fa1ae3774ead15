import { expect, test } from 'vitest'
import { generateDistrict } from './district.ts'

const district = generateDistrict(1, Temporal.PlainDate.from('2026-11-23'))
const { today, organizations, members, alliances, memberships, bodies, offices, routes, redDistricts } =
  district
const present = memberships.filter(({ until }) => until === null)
const seatsOf = (id: string) => present.filter(({ allianceId }) => allianceId === id)

test('there is one alliance at least of each kind, of nine to forty members', () => {
  expect(new Set(alliances.map(({ kind }) => kind)).size).toBe(5)
  for (const { id } of alliances) {
    expect(seatsOf(id).length).toBeGreaterThanOrEqual(9)
    expect(seatsOf(id).length).toBeLessThanOrEqual(40)
  }
})

test('the industry chain has twelve members now and had others', () => {
  const { id } = alliances.find(({ kind }) => kind === 'INDUSTRY_CHAIN')!
  expect(seatsOf(id)).toHaveLength(12)
  expect(memberships.filter(({ allianceId, until }) => allianceId === id && until !== null)).toHaveLength(2)
})

test('no organization sits twice in an alliance, and all joined it once both existed', () => {
  const foundedOn = new Map([...alliances, ...organizations].map((each) => [each.id, each.foundedOn]))
  const pairs = memberships.map(({ allianceId, organizationId }) => `${allianceId} ${organizationId}`)
  expect(new Set(pairs).size).toBe(pairs.length)
  for (const { allianceId, organizationId, since, until } of memberships) {
    expect(since >= foundedOn.get(allianceId)!).toBe(true)
    expect(since >= foundedOn.get(organizationId)!).toBe(true)
    expect(until === null || (until > since && until <= today)).toBe(true)
  }
})

test('the lead sits in front, and an organization above it approved', () => {
  const superiorOf = new Map(organizations.map(({ id, superiorId }) => [id, superiorId]))
  for (const { id, leadOrganizationId, approvedById } of alliances) {
    expect(seatsOf(id)[0]).toMatchObject({
      organizationId: leadOrganizationId,
      tier: expect.stringMatching(/CHAIR$/),
    })
    const above: (string | null)[] = []
    for (let at = superiorOf.get(leadOrganizationId) ?? null; at; at = superiorOf.get(at) ?? null)
      above.push(at)
    expect(above).toContain(approvedById)
  }
})

test('a regional alliance has five to seven chair units, one of them executive (document 2, section 3)', () => {
  for (const { id } of alliances.filter(({ kind }) => kind === 'REGIONAL')) {
    const chairs = seatsOf(id).filter(({ tier }) => tier.endsWith('CHAIR'))
    expect(chairs.length).toBeGreaterThanOrEqual(5)
    expect(chairs.length).toBeLessThanOrEqual(7)
    expect(chairs.filter(({ tier }) => tier === 'EXECUTIVE_CHAIR')).toHaveLength(1)
  }
})

test('most members name a representative and a liaison, who are full members', () => {
  const full = new Set(members.filter(({ fullOn }) => fullOn !== null).map(({ id }) => id))
  for (const key of ['representativeId', 'liaisonId'] as const) {
    const named = present.map((seat) => seat[key]).filter((id) => id !== null)
    expect(named.length / present.length).toBeGreaterThan(0.8)
    expect(named.length).toBeLessThan(present.length)
    expect(named.filter((id) => !full.has(id))).toEqual([])
  }
})

test('bodies stand below one of their own alliance and seat its present members', () => {
  const bodyOf = new Map(bodies.map((body) => [body.id, body]))
  const seatOf = new Map(present.map((seat) => [seat.id, seat]))
  for (const { allianceId, parentId, membershipIds } of bodies) {
    if (parentId !== null) expect(bodyOf.get(parentId)!.allianceId).toBe(allianceId)
    expect(membershipIds.length).toBeGreaterThan(0)
    for (const id of membershipIds) expect(seatOf.get(id)!.allianceId).toBe(allianceId)
  }
})

test('no body stands empty of offices but assemblies and joint meetings', () => {
  const led = new Set(offices.map(({ bodyId }) => bodyId))
  const without = bodies.filter(({ id }) => !led.has(id)).map(({ kind }) => kind)
  expect(new Set(without)).toEqual(new Set(['ASSEMBLY', 'JOINT_MEETING']))
})

test('an elected chair serves two years and has a predecessor (0§13)', () => {
  const chairs = offices.filter(({ title }) => title === '理事长')
  expect(chairs).toHaveLength(2)
  const [before, now] = chairs
  expect([before!.until, now!.until, now!.termEndsOn! > today]).toEqual([now!.since, null, true])
})

test('routes string two alliances at least, and the district holds both routes', () => {
  for (const { allianceIds } of routes) expect(allianceIds.length).toBeGreaterThanOrEqual(2)
  expect(redDistricts[0]!.routeIds).toEqual(routes.map(({ id }) => id))
  expect(redDistricts[0]!.foundedOn <= today).toBe(true)
})
