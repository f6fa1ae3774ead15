import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import {
  type AllianceFixture,
  allianceId,
  office,
  openAllianceFixture,
  secretaryOf,
} from '../alliance-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'
import { toldLog } from '../told-log.ts'
import { dropSpeakers } from './designation.copy.ts'

let at: AllianceFixture
const members = toldLog('members', '2026-06-15T04:00:00Z')
beforeAll(async () => {
  at = await openAllianceFixture('PROMOTION_ASSOCIATION', 3)
  at.subgraph.follow(members)
})
afterAll(() => at.close())

const own = secretaryOf(branch(1))
const wanted = 'version representative { id } liaison { id }'
const name = (named: object, version = 1, grants = own) =>
  at.change('nameSpeakers', { membershipId: 'membership_1', version, ...named }, grants, wanted)
const read = async (grants?: Parameters<AllianceFixture['change']>[2]) =>
  (await at.run(`{ node(id: "membership_1") { ... on Membership { ${wanted} } } }`, {}, grants)).data.node
const missing = async () => {
  const query = `{ allianceGaps(allianceId: "${allianceId}") { missingDesignations { role article membership { id } } } }`
  const found = (await at.run(query, {}, office)).data.allianceGaps.missingDesignations
  return found.filter(({ membership }: any) => membership.id === 'membership_1').map(({ role }: any) => role)
}

test.each([
  ['another member', secretaryOf(branch(2)), 'FORBIDDEN'],
  ['the office', office, 'FORBIDDEN'],
  ['the committee above', committeeAt(county), 'FORBIDDEN'],
])('they are not named by %s', async (_who, grants, code) => {
  expect((await name({ liaisonId: 'member_a' }, 1, grants)).code).toBe(code)
})

test('they are named by the member, one at a time, and no longer missing', async () => {
  expect(await missing()).toEqual(['FIXED_REPRESENTATIVE', 'LIAISON'])
  expect((await name({ liaisonId: 'member_a' }, 2)).code).toBe('STALE_VERSION')
  expect((await name({ liaisonId: 'org_a' })).code).toBe('INVALID_INPUT')
  expect((await name({})).code).toBe('INVALID_INPUT')
  const head = await at.head()
  const liaison = { id: 'member_a' }
  expect((await name({ liaisonId: 'member_a' })).object).toEqual({
    version: 2,
    representative: null,
    liaison,
  })
  expect(await missing()).toEqual(['FIXED_REPRESENTATIVE'])
  const [told] = await at.eventsAfter(head)
  expect(told).toMatchObject({
    kind: 'membership.speakersNamed',
    about: { membership: 'membership_1', organization: [branch(1)] },
    data: { representativeId: null, liaisonId: 'member_a' },
  })
  expect((await name({ representativeId: 'member_b' }, 2)).object).toEqual({
    version: 3,
    representative: { id: 'member_b' },
    liaison,
  })
})

test('they are known to those who run the alliance or a member, and above', async () => {
  for (const grants of [office, secretaryOf(branch(2)), committeeAt(county)])
    expect((await read(grants)).liaison).toEqual({ id: 'member_a' })
  const analyst = [{ role: 'ANALYST', place: 'org_city', from: '2020-01-01' }] as const
  for (const grants of [undefined, secretaryOf('org_joint'), analyst])
    expect(await read(grants)).toEqual({ version: 3, representative: null, liaison: null })
})

test('who leaves the organization no longer speaks for it, and is missing again', async () => {
  members.tell(
    'member.transferred',
    { member: 'member_a', organization: [branch(1), branch(2)] },
    { on: '2026-06-15' },
  )
  members.tell('member.left', { member: 'member_other', organization: branch(1) }, {})
  await at.subgraph.caughtUp()
  expect(await read(office)).toEqual({ version: 4, representative: { id: 'member_b' }, liaison: null })
  expect(await missing()).toEqual(['LIAISON'])
})

test('of all who leave at once, as many statements as of one; each membership is told of once', async () => {
  const { database } = at.subgraph
  const left = (...ids: string[]): RecordedEvent[] =>
    ids.map((member, n) => ({
      id: `event_${n}`,
      source: 'members',
      position: n,
      at: `2026-06-15T0${n}:00:00Z`,
      actor: null,
      kind: 'member.left',
      about: { member },
    }))
  await sql`update organizations.membership set representative_id = 'member_r' || id, liaison_id = 'member_l' || id`.execute(
    database.rows,
  )
  const speakers = (n: number) => [`member_rmembership_${n}`, `member_lmembership_${n}`]
  const drop = async (events: RecordedEvent[]) => {
    let told: readonly object[] = []
    const sent = await statementsOf(database, async () => {
      told = await dropSpeakers(database.rows, events)
    })
    return [sent.length, told.length]
  }
  const [one] = await drop(left(speakers(0)[0]!))
  expect(await drop(left(...speakers(1), ...speakers(2)))).toEqual([one, 2])
  expect(await drop(left('member_nobody'))).toEqual([1, 0])
})
