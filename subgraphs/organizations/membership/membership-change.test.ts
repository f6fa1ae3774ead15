import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../../shared/events/cursor.ts'
import {
  type AllianceFixture,
  allianceId,
  office,
  officeOf,
  openAllianceFixture,
  secretaryOf,
} from '../alliance-fixture.ts'
import { branch } from '../organizations-fixture.ts'

const source = 'organizations'
const alliance = `allianceId: "${allianceId}"`
const one = 'membershipId: "membership_1"'

let at: AllianceFixture
let left: number
beforeAll(async () => {
  at = await openAllianceFixture('INDUSTRY_CHAIN', 3)
  const gone = { membershipId: 'membership_1', version: 1, notice: '退出' }
  await at.change('leaveAlliance', gone, secretaryOf(branch(1)))
  const events = await at.eventsAfter(0)
  left = events.findIndex(({ kind }) => kind === 'membership.left') + 1
})
afterAll(() => at.close())

async function changes(input: string, cursor: object, grants = office) {
  const at_ = encodeCursor({ source, position: 0, ...cursor })
  const text = `{ membershipChanges(${input}, at: "${at_}") { cursor snapshot change membership { id } } }`
  const { data, errors } = await at.run(text, {}, grants)
  return data?.membershipChanges ?? errors?.[0].extensions.code
}

describe('memberships', () => {
  test('come first as they are, and the last of them tells where to go on', async () => {
    const found = await changes(alliance, { position: 9, afterId: '' })
    expect(found.map(({ membership }: any) => membership.id)).toEqual([
      'membership_0',
      'membership_1',
      'membership_2',
    ])
    expect(found[0].cursor).toBe(encodeCursor({ source, position: 9, afterId: 'membership_0' }))
    expect(found[2].cursor).toBe(encodeCursor({ source, position: 9 }))
    expect((await changes(alliance, { position: 9, afterId: 'membership_1' })).length).toBe(1)
  })

  test('then as they change, to those inside and to the member itself', async () => {
    const message = { cursor: encodeCursor({ source, position: left }), snapshot: false, change: 'LEFT' }
    const told = [{ ...message, membership: { id: 'membership_1' } }]
    for (const grants of [office, secretaryOf(branch(0))])
      for (const input of [alliance, one])
        expect(await changes(input, { position: left }, grants)).toEqual(told)
    const leaver = secretaryOf(branch(1))
    expect(await changes(one, { position: left }, leaver)).toEqual(told)
    expect(await changes(alliance, { position: left }, leaver)).toEqual([])
    expect(await changes(alliance, { afterId: '' }, leaver)).toBe('NOT_FOUND')
    expect(await changes('membershipId: "membership_2"', { position: left })).toEqual([])
    expect(await changes(alliance, { position: left + 1 })).toEqual([])
  })

  test('are not told to others, nor without knowing which', async () => {
    for (const input of [alliance, one]) {
      expect(await changes(input, { position: left }, officeOf('alliance_two'))).toEqual([])
      expect(await changes(input, { afterId: '' }, officeOf('alliance_two'))).toBe('NOT_FOUND')
    }
    for (const input of ['membershipId: null', `${one}, ${alliance}`])
      expect(await changes(input, {})).toBe('INVALID_INPUT')
    expect(await changes(alliance, { source: 'lists' })).toBe('INVALID_INPUT')
  })
})
