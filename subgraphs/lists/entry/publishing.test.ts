import { describe, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, publishNeed, publishResource, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()

test('a published resource is on the list of its organization and its alliance', async () => {
  const id = await offered(lists, 'secretaryA', { ...room, title: ' 会议室 ', allianceId: 'alliance_one' })
  const data = await lists.ask(
    'nobody',
    `query ($id: ID!, $of: [_Any!]!) {
      resource(id: $id) { title category description quantity unit status visibility publishedAt organization { id } alliance { id } }
      _entities(representations: $of) {
        ... on Organization { resources { totalCount nodes { id } } }
        ... on Alliance { resources { totalCount nodes { id } } }
      }
    }`,
    {
      id,
      of: [
        { __typename: 'Organization', id: 'org_a' },
        { __typename: 'Alliance', id: 'alliance_one' },
      ],
    },
  )
  expect(data.resource).toEqual({
    title: '会议室',
    category: 'VENUE',
    description: room.description,
    quantity: 10,
    unit: '场',
    status: 'OPEN',
    visibility: 'PUBLIC',
    publishedAt: '2026-06-01T01:00:00Z',
    organization: { id: 'org_a' },
    alliance: { id: 'alliance_one' },
  })
  const resources = { totalCount: 1, nodes: [{ id }] }
  expect(data._entities).toEqual([{ resources }, { resources }])
})

describe('who may publish', () => {
  test.each<[Person, string, string | undefined]>([
    ['nobody', 'org_a', 'UNAUTHENTICATED'],
    ['memberA', 'org_a', 'FORBIDDEN'],
    ['analyst', 'org_a', 'FORBIDDEN'],
    ['operator', 'org_a', 'FORBIDDEN'],
    ['office', 'org_a', 'FORBIDDEN'],
    ['liaisonB', 'org_a', 'FORBIDDEN'],
    ['liaisonB', 'org_b', undefined],
    ['secretaryA', 'org_a', undefined],
    ['committee', 'org_a', undefined],
  ])('%s for %s: %s', async (person, organizationId, code) => {
    const input = { ...room, organizationId, title: '乒乓球台' }
    expect(await lists.refusal(person, publishResource, { input })).toBe(code)
  })
})

describe('what is refused', () => {
  test.each<[string, object, string, string]>([
    ['an unknown organization', { organizationId: 'org_zz' }, 'organizationId', 'NOT_FOUND'],
    ['an alliance as the organization', { organizationId: 'alliance_one' }, 'organizationId', 'NOT_FOUND'],
    ['an unknown alliance', { allianceId: 'alliance_zz' }, 'allianceId', 'NOT_FOUND'],
    [
      'an organization that is not in the alliance',
      { allianceId: 'alliance_two' },
      'allianceId',
      'NOT_A_MEMBER',
    ],
    [
      'an organization that has left it',
      { organizationId: 'org_d', allianceId: 'alliance_one' },
      'allianceId',
      'NOT_A_MEMBER',
    ],
    ['a deadline that is over', { claimBy: '2026-05-31' }, 'claimBy', 'DEADLINE_PASSED'],
    ['less than nothing', { quantity: -1 }, 'quantity', 'INVALID_INPUT'],
    ['nothing', { quantity: 0 }, 'quantity', 'INVALID_INPUT'],
    ['an absurd amount', { quantity: 1e12 }, 'quantity', 'INVALID_INPUT'],
    ['an amount finer than a thousandth', { quantity: 0.0001 }, 'quantity', 'INVALID_INPUT'],
    ['an amount of nothing in particular', { unit: null }, 'unit', 'INVALID_INPUT'],
    ['a blank title', { title: '  ' }, 'title', 'INVALID_INPUT'],
    ['a title that is too long', { title: '长'.repeat(101) }, 'title', 'INVALID_INPUT'],
    ['a description that is too long', { description: '长'.repeat(2001) }, 'description', 'INVALID_INPUT'],
  ])('%s', async (_, changes, field, code) => {
    const input = { ...roomWanted, ...changes }
    const { publishNeed: payload } = await lists.ask('committee', publishNeed, { input })
    expect(payload).toMatchObject({
      need: null,
      userErrors: [{ field, code, message: expect.stringMatching(/\p{Script=Han}/u) }],
    })
  })
})

test('a need may be claimed to the end of its last day and is expired after it', async () => {
  const id = await needed(lists, 'liaisonB', { ...roomWanted, claimBy: '2026-06-01' })
  const status = async () =>
    (await lists.ask('liaisonB', '{ needs(filter: { organizationId: "org_b" }) { nodes { id status } } }'))
      .needs
  lists.at('2026-06-01T15:59:59Z')
  expect(await status()).toEqual({ nodes: [{ id, status: 'OPEN' }] })
  lists.at('2026-06-01T16:00:00Z')
  expect(await status()).toEqual({ nodes: [{ id, status: 'EXPIRED' }] })
  const [seen] = await Promise.all([lists.ask('nobody', `{ need(id: "${id}") { id } }`)])
  expect(seen).toEqual({ need: null })
  lists.at('2026-06-01T01:00:00Z')
})

test('sent again with the same key, it is published once', async () => {
  const input = { ...room, title: '羽毛球馆', idempotencyKey: 'once' }
  const [first, second] = [
    await offered(lists, 'secretaryA', input),
    await offered(lists, 'secretaryA', input),
  ]
  expect(second).toBe(first)
})
