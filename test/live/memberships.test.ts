import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../shared/ids.ts'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'
import { Stream, type Transport } from './stream.ts'

let running: RunningPlatform
let allianceId: string
let membershipId: string
const open: Stream[] = []

beforeAll(async () => {
  running = await startPlatform()
  const query = '{ viewer { organizations { memberships { nodes { id alliance { id } } } } } }'
  const [membership] = (await answer('secretary', query)).viewer.organizations[0].memberships.nodes
  membershipId = membership.id
  allianceId = membership.alliance.id
})
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(() => running.close())

async function answer(as: string, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await running.ask({ query, variables, as })
  expect(errors).toBeUndefined()
  return data
}

/** The member names another liaison; answers the version after it. */
async function nameLiaison(): Promise<number> {
  const { node } = await answer(
    'secretary',
    `{ node(id: "${membershipId}") { ... on Membership { version } } }`,
  )
  const input = { membershipId, version: node.version, liaisonId: newId('member') }
  const text = `mutation ($input: NameSpeakersInput!) { nameSpeakers(input: $input) { membership { version } userErrors { code } } }`
  const { nameSpeakers } = await answer('secretary', text, { input })
  expect(nameSpeakers.userErrors).toEqual([])
  return nameSpeakers.membership.version
}

describe.each<Transport>(['ws', 'sse'])('over %s', (transport) => {
  const text = `subscription ($membershipId: ID, $allianceId: ID, $after: String) {
    membershipChanged(membershipId: $membershipId, allianceId: $allianceId, after: $after) {
      cursor snapshot change membership { id version } } }`

  async function listen(as: string, variables: Record<string, unknown>): Promise<Stream> {
    const token = await running.token(as)
    const stream = new Stream(transport, { url: running.url, token, query: text, variables })
    open.push(stream)
    return stream
  }

  test('a membership is told of as it is and as it changes, and a resumed stream neither loses nor repeats', async () => {
    const one = await listen('secretary', { membershipId })
    await one.until(({ messages }) => messages.length === 1)
    expect(one.messages[0]).toMatchObject({ snapshot: true, change: null, membership: { id: membershipId } })
    const all = await listen('office', { allianceId })
    await all.until(({ messages }) => messages.length > 1)
    const first = await nameLiaison()
    await one.until(({ changes }) => changes.length === 1)
    await all.until(({ changes }) => changes.length === 1)
    for (const stream of [one, all])
      expect(stream.changes[0]).toMatchObject({
        change: 'SPEAKERS_NAMED',
        membership: { id: membershipId, version: first },
      })
    const after = one.cursor
    one.close()
    const second = await nameLiaison()
    const again = await listen('secretary', { membershipId, after })
    await again.until(({ messages }) => messages.length === 1)
    expect(again.messages[0]).toMatchObject({ snapshot: false, membership: { version: second } })
    expect([one, all, again].flatMap(({ errors }) => errors)).toEqual([])
  })

  test('who is not inside is told so', async () => {
    const { nodes } = (await answer('committee', '{ alliances(first: 12) { nodes { id } } }')).alliances
    const foreign = nodes.map(({ id }: { id: string }) => id).filter((id: string) => id !== allianceId)
    const stream = await listen('secretary', { allianceId: foreign.at(-1) })
    await stream.until(({ errors }) => errors.length > 0)
    expect(JSON.stringify(stream.errors)).toContain('NOT_FOUND')
    expect(stream.messages).toEqual([])
  })
})
