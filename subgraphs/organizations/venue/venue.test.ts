import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  office,
  openAllianceFixture,
  secretaryOf,
} from '../alliance-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
let venueId: string
beforeAll(async () => {
  at = await openAllianceFixture('UNION', 3)
})
afterAll(() => at.close())

const wanted = `id startsAt status fee freeBy cancelReason version venue { id } organization { id } alliance { id }`
const [owner, user, stranger] = [1, 2, 4].map((n) => secretaryOf(branch(n)))
const hours = [{ weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' }]
const room = {
  organizationId: branch(1),
  name: '党群服务中心',
  address: '振兴街 1 号',
  capacity: 60,
  fee: '每次 100 元',
  hours,
}
const open = (more: object = {}, grants = owner) =>
  at.change('openVenue', { ...room, ...more }, grants, 'id name hours { weekdays from to } openedOn version')
const span = (from: number, to: number, day = '2026-06-16') => ({
  startsAt: Temporal.Instant.from(`${day}T${String(from).padStart(2, '0')}:00:00+08:00`).toString(),
  endsAt: Temporal.Instant.from(`${day}T${String(to).padStart(2, '0')}:00:00+08:00`).toString(),
})
const book = (more: object = {}, grants = user) => {
  const input = { venueId, allianceId, organizationId: branch(2), ...span(9, 10), purpose: '联合党课' }
  return at.change('bookVenue', { ...input, ...more }, grants, wanted)
}
const step = (mutation: string, bookingId: string, version: number, more: object = {}, grants = user) =>
  at.change(mutation, { bookingId, version, ...more }, grants, wanted)

describe('a venue', () => {
  test('is opened by its organization, with its hours', async () => {
    expect((await open({}, user)).code).toBe('FORBIDDEN')
    expect((await open({}, office)).code).toBe('FORBIDDEN')
    expect((await open({ name: ' ' })).code).toBe('INVALID_INPUT')
    expect((await open({ hours: [] })).code).toBe('INVALID_INPUT')
    expect((await open({ capacity: 0 })).code).toBe('INVALID_INPUT')
    const { object } = await open()
    expect(object).toMatchObject({ name: room.name, hours, openedOn: '2026-06-15', version: 1 })
    venueId = object.id
  })

  test('is seen by those inside the alliances of its organization', async () => {
    const seen = async (grants?: Parameters<AllianceFixture['change']>[2]) =>
      (await at.run(`{ organization(id: "${branch(1)}") { venues { id } } }`, {}, grants)).data.organization
        .venues
    for (const grants of [owner, user, office, committeeAt(county)])
      expect(await seen(grants)).toEqual([{ id: venueId }])
    for (const grants of [undefined, stranger]) expect(await seen(grants)).toEqual([])
    expect((await book({ organizationId: branch(4) }, stranger)).code).toBe('NOT_FOUND')
  })

  test('is missing where a member has none open, by the charter that has members share', async () => {
    const query = `{ allianceGaps(allianceId: "${allianceId}") { withoutVenue { id } } }`
    const ids = (await at.run(query, {}, office)).data.allianceGaps.withoutVenue.map(
      ({ id }: { id: string }) => id,
    )
    expect(ids).toEqual(['membership_0', 'membership_2'])
  })
})

describe('a booking', () => {
  test('is made for the own organization, at a time at which the venue is open, and is free by article 9.3', async () => {
    expect((await book({}, owner)).code).toBe('FORBIDDEN')
    expect((await book({ organizationId: branch(1) }, owner)).code).toBe('INVALID_INPUT')
    expect((await book({ allianceId: 'alliance_none' })).code).toBe('INVALID_INPUT')
    for (const more of [
      span(7, 9),
      span(17, 19),
      span(9, 10, '2026-06-20'),
      span(9, 10, '2026-06-12'),
      { purpose: '' },
    ])
      expect((await book(more)).code).toBe('INVALID_INPUT')
    const head = await at.head()
    const { object } = await book()
    expect(object).toMatchObject({
      status: 'BOOKED',
      fee: null,
      freeBy: '9.3',
      organization: { id: branch(2) },
    })
    expect((await at.eventsAfter(head))[0]).toMatchObject({
      kind: 'booking.made',
      about: { booking: object.id, venue: venueId, organization: [branch(1), branch(2)] },
    })
  })

  test('never overlaps another, but may follow it', async () => {
    const third = { organizationId: branch(0) }
    expect((await book({ ...third, ...span(9, 10) }, secretaryOf(branch(0)))).code).toBe('VENUE_TAKEN')
    expect((await book({ ...third, ...span(8, 18) }, secretaryOf(branch(0)))).code).toBe('VENUE_TAKEN')
    expect((await book({ ...third, ...span(10, 11) }, secretaryOf(branch(0)))).object.status).toBe('BOOKED')
  })

  test('of twenty at once for overlapping times, no two have it', async () => {
    const tries = Array.from({ length: 20 }, (_, n) => span(8 + (n % 4), 10 + (n % 4), '2026-06-17'))
    const all = await Promise.all(tries.map((each) => book(each)))
    expect(all.every(({ code }) => code === undefined || code === 'VENUE_TAKEN')).toBe(true)
    const { rows } = await sql<{ pairs: number }>`
      select count(*)::int as pairs from organizations.booking a join organizations.booking b
        on a.venue_id = b.venue_id and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      where a.status <> 'CANCELLED' and b.status <> 'CANCELLED'`.execute(at.subgraph.database.rows)
    expect(rows[0]!.pairs).toBe(0)
    expect(all.filter(({ object }) => object).length).toBeGreaterThan(0)
  })

  test('is called off by either side before it begins, and its time is free again', async () => {
    const { id } = (await book(span(14, 15))).object
    const cancel = (version: number, grants = user, reason = '会期变动') =>
      step('cancelBooking', id, version, { reason }, grants)
    expect((await cancel(1, office)).code).toBe('FORBIDDEN')
    expect((await cancel(1, stranger)).code).toBe('NOT_FOUND')
    expect((await cancel(2)).code).toBe('STALE_VERSION')
    expect((await cancel(1, user, ' ')).code).toBe('INVALID_INPUT')
    expect((await step('confirmBooking', id, 1)).code).toBe('WRONG_STATE')
    expect((await cancel(1, owner)).object).toMatchObject({ status: 'CANCELLED', cancelReason: '会期变动' })
    expect((await cancel(2)).code).toBe('WRONG_STATE')
    expect((await book(span(14, 15))).object.status).toBe('BOOKED')
  })

  test('that was used counts as given and taken, and is a joint act', async () => {
    const { id } = (await book(span(16, 18))).object
    await sql`
      update organizations.booking set starts_at = '2026-06-12T01:00:00Z', ends_at = '2026-06-12T03:30:00Z' where id = ${id}`.execute(
      at.subgraph.database.rows,
    )
    expect((await step('cancelBooking', id, 1, { reason: '忘记' })).code).toBe('WRONG_STATE')
    const head = await at.head()
    expect((await step('confirmBooking', id, 1, {}, owner)).object.status).toBe('USED')
    expect((await at.eventsAfter(head))[0]).toMatchObject({
      kind: 'venue.used',
      about: { booking: id, organization: [branch(1), branch(2)] },
      data: { on: '2026-06-12', regionCode: '150402', allianceId, from: branch(1), to: branch(2) },
    })
    const balance = async (n: number, grants = office) =>
      (
        await at.run(
          `{ organization(id: "${branch(n)}") { venueBalance { open given givenHours taken takenHours } } }`,
          {},
          grants,
        )
      ).data.organization.venueBalance
    expect(await balance(1)).toEqual({ open: 1, given: 1, givenHours: 2.5, taken: 0, takenHours: 0 })
    expect(await balance(2)).toEqual({ open: 0, given: 0, givenHours: 0, taken: 1, takenHours: 2.5 })
    expect(await balance(1, stranger)).toBeNull()
  })

  test('is listed by days, in as many statements however many venues', async () => {
    const ask = () =>
      at.run(
        `{ alliance(id: "${allianceId}") { venues { bookings(from: "2026-06-16", to: "2026-06-16") { ${wanted} } } } }`,
        {},
        office,
      )
    const { data } = await ask()
    expect(data.alliance.venues[0].bookings.length).toBe(4)
    const before = await at.statements(ask)
    await open({ name: '第二阵地' })
    expect(await at.statements(ask)).toBe(before)
    const { errors } = await at.run(
      `{ node(id: "${venueId}") { ... on Venue { bookings(from: "2026-01-01", to: "2026-12-31") { id } } } }`,
      {},
      office,
    )
    expect(errors?.[0].extensions.code).toBe('INVALID_INPUT')
  })
})

test('its owner sees what is booked, also after it has left the alliance', async () => {
  const leave = (until: string | null) =>
    sql`update organizations.membership set until = ${until}::date where id = 'membership_1'`.execute(
      at.subgraph.database.rows,
    )
  const seen = async (grants: Parameters<AllianceFixture['change']>[2]) => {
    const query = `{ node(id: "${venueId}") { ... on Venue { bookings(from: "2026-06-16", to: "2026-06-16") { id } } } }`
    return (await at.run(query, {}, grants)).data.node.bookings.length
  }
  await leave('2026-06-15')
  expect(await seen(owner)).toBe(4)
  await leave(null)
})

test('the hours change, and a closed venue is booked no more', async () => {
  const change = (version: number, more: object, grants = owner) =>
    at.change('changeVenue', { venueId, version, ...more }, grants, 'version closedOn hours { to }')
  expect((await change(1, { closed: true }, user)).code).toBe('FORBIDDEN')
  expect((await change(2, { closed: true })).code).toBe('STALE_VERSION')
  expect((await change(1, { hours: [{ weekdays: ['MO'], from: '9', to: '10' }] })).code).toBe('INVALID_INPUT')
  expect((await change(1, { hours: [] })).code).toBe('INVALID_INPUT')
  expect((await change(1, { hours: [{ ...hours[0], to: '20:00' }] })).object.hours).toEqual([{ to: '20:00' }])
  expect((await book(span(18, 20))).object.status).toBe('BOOKED')
  expect((await change(2, { closed: true })).object.closedOn).toBe('2026-06-15')
  expect((await book(span(18, 20, '2026-06-18'))).code).toBe('WRONG_STATE')
  expect((await change(3, { closed: true })).code).toBe('WRONG_STATE')
})
