import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  office,
  openAllianceFixture,
  secretaryOf,
  today,
} from '../alliance-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('INDUSTRY_CHAIN', 3)
})
afterAll(() => at.close())

const wanted = `id kind status agreed agreedOn endedOn endReason version first { id } second { id } alliance { id } deeds { on text by { id } }`
const [one, other, stranger] = [1, 2, 4].map((n) => secretaryOf(branch(n)))
const propose = (more: object = {}, grants = one) => {
  const input = {
    kind: 'BRANCH_BRANCH',
    organizationId: branch(1),
    withId: branch(2),
    allianceId,
    agreed: '每季度联学一次',
  }
  return at.change('proposePairing', { ...input, ...more }, grants, wanted)
}
const answer = (pairingId: string, version = 1, grants = other, agree = true) =>
  at.change('answerPairing', { pairingId, version, agree }, grants, wanted)
const deed = (pairingId: string, version: number, more: object = {}, grants = one) =>
  at.change(
    'recordPairingDeed',
    { pairingId, version, organizationId: branch(1), on: today, text: '联合主题党日', ...more },
    grants,
    wanted,
  )
const end = (pairingId: string, version: number, grants = other, reason = '约定期满') =>
  at.change('endPairing', { pairingId, version, reason }, grants, wanted)

describe('a pairing', () => {
  test('is proposed for the own organization, to another that fits, once', async () => {
    expect((await propose({}, other)).code).toBe('FORBIDDEN')
    expect((await propose({}, office)).code).toBe('FORBIDDEN')
    expect((await propose({ withId: branch(1) })).code).toBe('INVALID_INPUT')
    expect((await propose({ kind: 'COMPANY_VILLAGE' })).code).toBe('INVALID_INPUT')
    expect((await propose({ withId: branch(4) })).code).toBe('INVALID_INPUT')
    expect((await propose({ withId: 'org_none' })).code).toBe('NOT_FOUND')
    expect((await propose({ agreed: ' ' })).code).toBe('INVALID_INPUT')
    const { object } = await propose()
    expect(object).toMatchObject({ status: 'PROPOSED', first: { id: branch(1) }, second: { id: branch(2) } })
    expect((await propose({ organizationId: branch(2), withId: branch(1) }, other)).code).toBe('WRONG_STATE')
    expect((await end(object.id, 1)).code).toBe('FORBIDDEN')
    expect((await end(object.id, 1, one)).object).toMatchObject({ status: 'DECLINED', endedOn: null })
  })

  test('of two that propose it to each other at once, one does', async () => {
    const both = await Promise.all([
      propose(),
      propose({ organizationId: branch(2), withId: branch(1) }, other),
    ])
    expect(both.map(({ code }) => code ?? 'PROPOSED').sort()).toEqual(['PROPOSED', 'WRONG_STATE'])
    const { id } = both.find(({ object }) => object)!.object
    await sql`delete from organizations.pairing where id = ${id}`.execute(at.subgraph.database.rows)
  })

  test('is agreed by the other side, and is a joint act then', async () => {
    const { id } = (await propose()).object
    expect((await answer(id, 1, one)).code).toBe('FORBIDDEN')
    expect((await answer(id, 1, stranger)).code).toBe('NOT_FOUND')
    expect((await answer(id, 2)).code).toBe('STALE_VERSION')
    expect((await deed(id, 1)).code).toBe('WRONG_STATE')
    const head = await at.head()
    expect((await answer(id)).object).toMatchObject({ status: 'AGREED', agreedOn: today })
    const [told] = await at.eventsAfter(head)
    expect(told).toEqual(
      expect.objectContaining({
        kind: 'pairing.agreed',
        about: { pairing: id, organization: [branch(1), branch(2)], alliance: allianceId },
        data: { on: today, regionCode: '150402', kind: 'BRANCH_BRANCH', allianceId },
      }),
    )
    expect((await answer(id, 2)).code).toBe('WRONG_STATE')
    expect((await deed(id, 2, {}, other)).code).toBe('FORBIDDEN')
    expect((await deed(id, 2, { organizationId: branch(3) })).code).toBe('FORBIDDEN')
    expect((await deed(id, 1)).code).toBe('STALE_VERSION')
    expect((await deed(id, 2, { on: '2026-06-14' })).code).toBe('INVALID_INPUT')
    expect((await deed(id, 2, { text: '' })).code).toBe('INVALID_INPUT')
    expect((await deed(id, 2)).object.deeds).toEqual([
      { on: today, text: '联合主题党日', by: { id: branch(1) } },
    ])
    expect((await end(id, 3, stranger)).code).toBe('NOT_FOUND')
    expect((await end(id, 2)).code).toBe('STALE_VERSION')
    expect((await end(id, 3, other, ' ')).code).toBe('INVALID_INPUT')
    expect((await end(id, 3)).object).toMatchObject({
      status: 'ENDED',
      endedOn: today,
      endReason: '约定期满',
    })
    expect((await end(id, 4)).code).toBe('WRONG_STATE')
    expect((await at.eventsAfter(head)).at(-1)!.kind).toBe('pairing.ended')
  })

  test('is not agreed once a side has left the alliance or was dissolved', async () => {
    const { rows } = at.subgraph.database
    const { id } = (await propose()).object
    const left = (until: string | null) =>
      sql`update organizations.membership set until = ${until}::date where organization_id = ${branch(1)}`.execute(
        rows,
      )
    const dissolved = (on: string | null) =>
      sql`update organizations.organization set dissolved_on = ${on}::date where id = ${branch(1)}`.execute(
        rows,
      )
    await left(today)
    expect((await answer(id)).code).toBe('INVALID_INPUT')
    await left(null)
    await dissolved(today)
    expect((await answer(id)).code).toBe('WRONG_STATE')
    await dissolved(null)
    await sql`update organizations.alliance set status = 'DISSOLVED'`.execute(rows)
    expect((await answer(id)).code).toBe('WRONG_STATE')
    await sql`update organizations.alliance set status = 'ACTIVE'`.execute(rows)
    await sql`delete from organizations.pairing where id = ${id}`.execute(rows)
  })

  test('may be declined, and proposed again', async () => {
    const { id } = (await propose()).object
    expect((await answer(id, 1, other, false)).object.status).toBe('DECLINED')
    expect((await propose()).object.status).toBe('PROPOSED')
  })
})

test('along a supply chain the first gives to the second', async () => {
  const { id } = (await propose({ kind: 'SUPPLY_CHAIN', allianceId: null })).object
  const head = await at.head()
  await answer(id)
  expect((await at.eventsAfter(head))[0]!.data).toMatchObject({ from: branch(1), to: branch(2) })
})

test('they are listed for the sides, those above, and those inside the alliance, in as many statements however many', async () => {
  const ask = (grants: Parameters<AllianceFixture['change']>[2], n = 1, first = 50) =>
    at.run(
      `{ organization(id: "${branch(n)}") { pairings(first: ${first}) { totalCount nodes { ${wanted} } } } }`,
      {},
      grants,
    )
  const count = async (grants: Parameters<AllianceFixture['change']>[2]) =>
    (await ask(grants)).data.organization.pairings.totalCount
  expect(await count(one)).toBe(5)
  expect(await count(committeeAt(county))).toBe(5)
  expect(await count(office)).toBe(1)
  expect(await count(stranger)).toBe(0)
  expect(await at.statements(() => ask(one, 1, 5))).toBe(await at.statements(() => ask(one, 1, 2)))
  const query = `{ alliance(id: "${allianceId}") { pairings { totalCount } } }`
  expect((await at.run(query, {}, office)).data.alliance.pairings.totalCount).toBe(1)
  expect((await at.run(query, {}, one)).data.alliance.pairings.totalCount).toBe(4)
})
