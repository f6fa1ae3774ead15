import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'
import { Stream, type Transport } from './stream.ts'

let running: RunningPlatform
let organizationId: string
let allianceId: string
const open: Stream[] = []

beforeAll(async () => {
  running = await startPlatform()
  const { viewer } = await answer('secretary', '{ viewer { organizations { id } alliances { id } } }')
  organizationId = viewer.organizations[0].id
  allianceId = viewer.alliances[0].id
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

async function changed(
  as: string,
  mutation: string,
  input: Record<string, unknown>,
  noun: string,
): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${noun} { id version } userErrors { code message } } }`
  const { [mutation]: payload } = await answer(as, text, { input })
  expect(payload.userErrors).toEqual([])
  return payload[noun]
}

const need = (title: string) => ({
  organizationId,
  allianceId,
  title,
  category: 'VENUE',
  description: '会议室,可容纳 60 人',
})

describe.each<Transport>(['ws', 'sse'])('over %s', (transport) => {
  async function listen(as: string, query: string, variables: Record<string, unknown>): Promise<Stream> {
    const stream = new Stream(transport, {
      url: running.url,
      token: await running.token(as),
      query,
      variables,
    })
    open.push(stream)
    return stream
  }

  test('a need’s matches reach whoever needs and whoever has, once, and a resumed stream neither loses nor repeats one', async () => {
    const text = `subscription ($organizationId: ID!, $after: String) { matchFound(organizationId: $organizationId, after: $after) {
      cursor snapshot match { id need { id } resource { id organization { id } } } } }`
    const mine = await listen('secretary', text, { organizationId })
    await mine.until(({ messages }) => messages.length > 0)
    const first = await changed('secretary', 'publishNeed', need('借用会议室'), 'need')
    await mine.until(({ changes }) => changes.length > 0)
    const { resource } = mine.changes[0]!.match
    const theirs = await listen('committee', text, { organizationId: resource.organization.id })
    await theirs.until(({ messages }) => messages.some(({ match }) => match?.need.id === first.id))

    const cursor = mine.cursor!
    mine.close()
    const second = await changed('secretary', 'publishNeed', need('再借用会议室'), 'need')
    await running.platform.subgraphs.lists.caughtUp()
    const again = await listen('secretary', text, { organizationId, after: cursor })
    const { a, b } = await answer(
      'secretary',
      `{ a: need(id: "${first.id}") { ...of } b: need(id: "${second.id}") { ...of } }
       fragment of on Need { matches(first: 100) { nodes { id } } }`,
    )
    const expected = [...a.matches.nodes, ...b.matches.nodes].map(({ id }) => id).sort()
    const ofBoth = () =>
      [...mine.changes, ...again.changes]
        .map(({ match }) => match)
        .filter((match) => [first.id, second.id].includes(match.need.id))
    await again.until(() => ofBoth().length >= expected.length)
    expect(again.messages.every(({ snapshot }) => !snapshot)).toBe(true)
    expect(
      ofBoth()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expected)
    await theirs.until(({ changes }) => changes.some(({ match }) => match.need.id === second.id))
    const ids = theirs.changes.map(({ match }) => match.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([mine, again, theirs].flatMap(({ errors }) => errors)).toEqual([])
  })

  test('a need is seen from its publication to its withdrawal', async () => {
    const text = `subscription ($allianceId: ID, $needId: ID, $after: String) { needChanged(allianceId: $allianceId, needId: $needId, after: $after) {
      cursor snapshot change needId need { id status title } } }`
    const all = await listen('office', text, { allianceId })
    await all.until(({ messages }) => messages.length > 0)
    const { id, version } = await changed('secretary', 'publishNeed', need('借用礼堂'), 'need')
    // Its publication is told before, and not after the present state.
    await running.platform.subgraphs.lists.events.publish()
    const one = await listen('secretary', text, { needId: id })
    await one.until(({ messages }) => messages.length === 1)
    const next = await changed('secretary', 'changeNeed', { id, version, title: '借用大礼堂' }, 'need')
    await changed('secretary', 'withdrawNeed', { id, version: next.version }, 'need')
    const kinds = ['NEED_CHANGED', 'NEED_WITHDRAWN']
    await one.until(({ changes }) => changes.length === 2)
    expect(one.changes.map(({ change }) => change)).toEqual(kinds)
    const about = () => all.changes.filter(({ needId }) => needId === id).map(({ change }) => change)
    await all.until(() => about().length === 3)
    expect(about()).toEqual(['NEED_PUBLISHED', ...kinds])
    const after = one.messages[1]!.cursor
    const resumed = await listen('secretary', text, { needId: id, after })
    await resumed.until(({ messages }) => messages.length === 1)
    expect(resumed.messages[0]).toMatchObject({
      snapshot: false,
      change: 'NEED_WITHDRAWN',
      need: { title: '借用大礼堂' },
    })
  })

  test('a project, an opinion and an assignment are followed by those who run them', async () => {
    const of = (noun: string) =>
      `subscription ($allianceId: ID, $after: String) { ${noun}Changed(allianceId: $allianceId, after: $after) { cursor snapshot change ${noun} { id } } }`
    const projects = await listen('office', of('project'), { allianceId })
    const opinions = await listen('office', of('opinion'), { allianceId })
    await projects.until(({ messages }) => messages.length > 0)
    await opinions.until(({ messages }) => messages.length > 0)
    const project = await changed(
      'secretary',
      'declareProject',
      { organizationId, allianceId, title: '共建广场' },
      'project',
    )
    const opinion = await changed(
      'secretary',
      'registerOpinion',
      { organizationId, allianceId, title: '路灯', content: '不亮' },
      'opinion',
    )
    await projects.until(({ changes }) => changes.some((change) => change.project.id === project.id))
    await opinions.until(({ changes }) => changes.some((change) => change.opinion.id === opinion.id))
    expect(projects.changes.at(-1)).toMatchObject({ change: 'DECLARED', project: { id: project.id } })
    expect(opinions.changes.at(-1)).toMatchObject({ change: 'REGISTERED', opinion: { id: opinion.id } })
  })

  test('an assignment is followed from the request to the proposal', async () => {
    const text = `subscription ($allianceId: ID!) { assignmentChanged(allianceId: $allianceId) {
      cursor snapshot change assignment { id status } } }`
    // So that there is a present state to begin with.
    const before = await changed('office', 'proposeAssignment', { allianceId }, 'assignment')
    const stream = await listen('office', text, { allianceId })
    await stream.until(({ messages }) =>
      messages.some(({ assignment: { id, status } }) => id === before.id && status === 'PROPOSED'),
    )
    const { id } = await changed('office', 'proposeAssignment', { allianceId }, 'assignment')
    const about = () => stream.changes.filter(({ assignment }) => assignment.id === id)
    await stream.until(() => about().some(({ change }) => change === 'PROPOSED'))
    const kinds = about().map(({ change }) => change)
    expect(kinds.filter((kind) => kind !== 'PROGRESSED')).toEqual(['REQUESTED', 'PROPOSED'])
    expect(about().at(-1)!.assignment).toEqual({ id, status: 'PROPOSED' })
  })

  test('who may not see them is told so', async () => {
    const text = `subscription ($allianceId: ID) { opinionChanged(allianceId: $allianceId) { cursor } }`
    const { nodes } = (await answer('committee', '{ alliances(first: 12) { nodes { id } } }')).alliances
    const foreign = nodes.map(({ id }: { id: string }) => id).filter((id: string) => id !== allianceId)
    const stream = await listen('secretary', text, { allianceId: foreign.at(-1) })
    await stream.until(({ errors }) => errors.length > 0)
    expect(JSON.stringify(stream.errors)).toContain('NOT_FOUND')
    expect(stream.messages).toEqual([])
  })
})
