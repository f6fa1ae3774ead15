import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fixture, fact, openFixture, pick, secretary, viewer } from '../members-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture([
    fact('anna', 'org_a'),
    fact('carl', 'org_c'),
    fact('eve', 'org_a', { reportIns: [{ organizationId: 'org_c', post: '志愿者', since: '2024-01-01' }] }),
  ])
})
afterAll(() => fixture.close())

const register = /* GraphQL */ `mutation Register($input: RegisterMemberInput!) {
  registerMember(input: $input) { member { id name since version demo status organization { id } belongings { nodes { since until } } } userErrors { field code } }
}`
const change = /* GraphQL */ `mutation Change($input: ChangeMemberInput!) {
  changeMember(input: $input) { member { name phone fullOn version } userErrors { field code } }
}`
const remove = /* GraphQL */ `mutation Remove($input: RemoveMemberInput!) {
  removeMember(input: $input) { member { status organizationAt(asOf: "2026-11-20") { id } reportIns { nodes { until } } } userErrors { field code } }
}`
const person = {
  organizationId: 'org_a',
  name: '李明',
  sex: 'MALE',
  birthOn: '1995-03-08',
  joinedOn: '2020-07-01',
}

async function lastEvent() {
  const { events } = fixture.members
  await events.publish()
  const [event] = await events.read((await events.head()) - 1, 1)
  return event
}

describe('registering', () => {
  test('enters the person on the roll, with an event that names no person', async () => {
    const input = { ...person, phone: '10098765432', idempotencyKey: 'once' }
    const { data } = await fixture.run(secretary('org_a'), register, { input })
    expect(pick(data, 'registerMember.member')).toEqual([
      {
        id: expect.stringMatching(/^member_/),
        name: '李*',
        since: '2020-07-01',
        version: 1,
        demo: false,
        status: 'ACTIVE',
        organization: { id: 'org_a' },
        belongings: { nodes: [{ since: '2020-07-01', until: null }] },
      },
    ])
    const event = await lastEvent()
    const [id] = pick(data, 'registerMember.member.id')
    expect(event).toMatchObject({ kind: 'member.registered', about: { member: id, organization: ['org_a'] } })
    expect(JSON.stringify(event)).not.toMatch(/李明|1995|10098765432/)
    const again = await fixture.run(secretary('org_a'), register, { input })
    expect(pick(again.data, 'registerMember.member.id')).toEqual([id])
  })

  test.each([
    ['the liaison', viewer('LIAISON', 'org_a'), {}, undefined],
    ['the committee above', viewer('COMMITTEE', 'org_city'), {}, undefined],
    ['another secretary', secretary('org_b'), {}, 'FORBIDDEN'],
    ['a party member', viewer('PARTY_MEMBER', 'org_a', 'member_anna'), {}, 'FORBIDDEN'],
    ['an analyst', viewer('ANALYST', 'org_city'), {}, 'FORBIDDEN'],
    ['an alliance office', viewer('ALLIANCE_OFFICE', 'org_city'), {}, 'FORBIDDEN'],
    ['a committee', viewer('COMMITTEE', 'org_city'), { organizationId: 'org_none' }, 'NOT_FOUND'],
    ['a committee', viewer('COMMITTEE', 'org_city'), { organizationId: 'alliance_x' }, 'NOT_FOUND'],
    ['a committee', viewer('COMMITTEE', 'org_city'), { organizationId: 'org_gone' }, 'INACTIVE_ORGANIZATION'],
    ['a secretary', secretary('org_a'), { since: '2020-06-30' }, 'DATE_ORDER'],
    ['a secretary', secretary('org_a'), { since: '2026-11-24' }, 'FUTURE_DATE'],
  ])('by %s %j %j: %s', async (_name, by, differently, code) => {
    const { data } = await fixture.run(by, register, { input: { ...person, ...differently } })
    expect(pick(data, 'registerMember.userErrors.code')).toEqual(code ? [code] : [])
    expect(pick(data, 'registerMember.member')).toHaveLength(code ? 0 : 1)
  })

  test('nobody registers without signing in', async () => {
    const { errors } = await fixture.run(undefined, register, { input: person })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
  })
})

describe('correcting', () => {
  const input = { memberId: 'member_anna', version: 1 }

  test.each([
    ['the person', viewer('PARTY_MEMBER', 'org_a', 'member_anna'), input, 'FORBIDDEN'],
    ['a secretary who cannot know of her', secretary('org_b'), input, 'NOT_FOUND'],
    ['her secretary, of nobody', secretary('org_a'), { ...input, memberId: 'member_nobody' }, 'NOT_FOUND'],
    ['the host of a report-in', secretary('org_c'), { ...input, memberId: 'member_eve' }, 'FORBIDDEN'],
    [
      'her secretary, who read another version',
      secretary('org_a'),
      { ...input, version: 2 },
      'STALE_VERSION',
    ],
    ['her secretary', secretary('org_a'), { ...input, birthOn: '2016-01-01' }, 'DATE_ORDER'],
    ['her secretary', secretary('org_a'), { ...input, joinedOn: '2015-07-02' }, 'DATE_ORDER'],
  ])('by %s %j %j: %s', async (_name, by, sent, code) => {
    const { data } = await fixture.run(by, change, { input: sent })
    expect(pick(data, 'changeMember.userErrors.code')).toEqual([code])
  })

  test('changes what is sent, leaves what is not, and clears what is null', async () => {
    const { data } = await fixture.run(secretary('org_a'), change, { input: { ...input, fullOn: null } })
    const changed = { name: 'a**', phone: '100****5678', fullOn: null, version: 2 }
    expect(data).toEqual({ changeMember: { member: changed, userErrors: [] } })
    expect(await lastEvent()).toMatchObject({ kind: 'member.changed', data: null })
  })

  test('of two at once, one is told that the other was first', async () => {
    const both = ['x', 'y'].map((name) => ({ input: { memberId: 'member_eve', version: 1, name } }))
    const answers = await Promise.all(
      both.map((variables) => fixture.run(secretary('org_a'), change, variables)),
    )
    const codes = answers.flatMap(({ data }) => pick(data, 'changeMember.userErrors.code'))
    expect(codes).toEqual(['STALE_VERSION'])
  })
})

describe('leaving', () => {
  test('ends the belonging and the report-ins, and the record stays', async () => {
    const input = { memberId: 'member_eve', version: 2, on: '2026-11-20', reason: '出国定居' }
    const { data } = await fixture.run(secretary('org_a'), remove, { input })
    const member = { status: 'LEFT', organizationAt: null, reportIns: { nodes: [{ until: '2026-11-20' }] } }
    expect(data).toEqual({ removeMember: { member, userErrors: [] } })
    const list = await fixture.run(
      secretary('org_a'),
      '{ members { nodes { id } } member(id: "member_eve") { id } }',
    )
    expect(pick(list.data, 'members.nodes.id')).not.toContain('member_eve')
    expect(pick(list.data, 'member.id')).toEqual(['member_eve'])
    const host = await fixture.run(secretary('org_c'), '{ member(id: "member_eve") { id } }')
    expect(host.data).toEqual({ member: null })
  })

  test('happens once', async () => {
    const input = { memberId: 'member_eve', version: 3, on: '2026-11-21' }
    const { data } = await fixture.run(secretary('org_a'), remove, { input })
    expect(pick(data, 'removeMember.userErrors.code')).toEqual(['WRONG_STATE'])
  })
})
