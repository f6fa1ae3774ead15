import { beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../../shared/events/cursor.ts'
import { dealStep, done, proposal } from '../fixtures/deals.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
const source = 'lists'
const ids: string[] = []

const changesAt = `query ($organizationId: ID, $allianceId: ID, $needId: ID, $at: String!) {
  needChanges(organizationId: $organizationId, allianceId: $allianceId, needId: $needId, at: $at) {
    cursor snapshot change needId need { id status } } }`

const changes = async (person: Person, variables: object) =>
  (await lists.ask(person, changesAt, variables)).needChanges

beforeAll(async () => {
  const need = { ...roomWanted, allianceId: 'alliance_one' }
  ids.push(
    await needed(lists, 'liaisonB', need),
    await needed(lists, 'liaisonB', { ...need, visibility: 'ALLIANCE' }),
  )
  const resource = await offered(lists, 'secretaryA', room)
  const { id } = await done(lists, 'secretaryA', proposal(ids[0]!, resource, 'quantity: 1'))
  await done(lists, 'liaisonB', dealStep('accept', id))
  await lists.ask(
    'liaisonB',
    `mutation { withdrawNeed(input: { id: "${ids[0]}", version: 1 }) { userErrors { code } } }`,
  )
  await lists.subgraph().events.publish()
})

/** All that happened, as it is told at each position of the log. */
async function told(person: Person, variables: object) {
  const head = await lists.subgraph().events.head()
  const messages = []
  for (let position = 1; position <= head; position++)
    messages.push(...(await changes(person, { ...variables, at: encodeCursor({ source, position }) })))
  return messages
}

describe('the state at first', () => {
  const start = encodeCursor({ source, position: 3, afterId: '' })
  const end = encodeCursor({ source, position: 3 })

  test('is all needs that the viewer sees, and goes on where it was cut', async () => {
    const cut = encodeCursor({ source, position: 3, afterId: ids[0]! })
    const messages = await changes('liaisonB', { allianceId: 'alliance_one', at: start })
    expect(messages).toEqual([
      {
        cursor: cut,
        snapshot: true,
        change: null,
        needId: ids[0],
        need: { id: ids[0], status: 'WITHDRAWN' },
      },
      { cursor: end, snapshot: true, change: null, needId: ids[1], need: { id: ids[1], status: 'OPEN' } },
    ])
    expect(await changes('liaisonB', { allianceId: 'alliance_one', at: cut })).toEqual(messages.slice(1))
    expect(await changes('liaisonB', { organizationId: 'org_b', at: start })).toEqual(messages)
    expect(await changes('liaisonB', { needId: ids[1], at: start })).toEqual(messages.slice(1))
  })

  test('says that there is none, so that there is a cursor to go on from', async () => {
    expect(await changes('nobody', { allianceId: 'alliance_one', at: start })).toEqual([
      { cursor: end, snapshot: true, change: null, needId: null, need: null },
    ])
  })

  test.each([{ needId: 'need_zz' }, { allianceId: 'alliance_zz' }, { organizationId: 'org_zz' }])(
    'of what nobody knows is refused: %o',
    async (variables) => {
      expect(await lists.refusal('liaisonB', changesAt, { ...variables, at: start })).toBe('NOT_FOUND')
    },
  )

  test('of a need that one may not see is refused', async () => {
    expect(await lists.refusal('nobody', changesAt, { needId: ids[1], at: start })).toBe('NOT_FOUND')
  })
})

describe('changes', () => {
  test('come with their cursors, to those inside with the need', async () => {
    const messages = await told('liaisonB', { allianceId: 'alliance_one' })
    expect(messages.map(({ needId, change }) => [ids.indexOf(needId!), change])).toEqual([
      [0, 'NEED_PUBLISHED'],
      [1, 'NEED_PUBLISHED'],
      [0, 'NEED_CLAIMED'],
      [0, 'NEED_WITHDRAWN'],
    ])
    expect(messages[0]).toMatchObject({ snapshot: false, need: { id: ids[0], status: 'WITHDRAWN' } })
    expect(await told('liaisonB', { needId: ids[1] })).toHaveLength(1)
    expect(await told('liaisonB', { organizationId: 'org_a' })).toEqual([])
  })

  test('are told to outsiders of what was public, without what they may no longer see', async () => {
    const messages = await told('nobody', { allianceId: 'alliance_one' })
    expect(messages).toHaveLength(3)
    expect(messages.at(-1)).toMatchObject({ change: 'NEED_WITHDRAWN', needId: ids[0], need: null })
  })
})

test.each([{}, { needId: 'need_1', allianceId: 'alliance_one' }])(
  'none or two of the arguments: %o',
  async (variables) => {
    const at = encodeCursor({ source, position: 1 })
    expect(await lists.refusal('liaisonB', changesAt, { ...variables, at })).toBe('INVALID_INPUT')
  },
)

test.each(['', 'nonsense', encodeCursor({ source: 'activities', position: 1 })])(
  '%j is no cursor of needs',
  async (at) => {
    expect(await lists.refusal('liaisonB', changesAt, { needId: ids[0], at })).toBe('INVALID_INPUT')
  },
)

test('the subscription tells the gateway how to serve it', () => {
  expect(lists.subgraph().sdl).toContain('@live(query: "needChanges", source: "lists", kinds: ["need."])')
})
