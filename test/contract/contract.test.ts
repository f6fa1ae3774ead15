import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'

const folder = import.meta.dirname
const read = (name: string) => readFileSync(`${folder}/${name}.graphql`, 'utf8')
const source = process.env.REDSCAPE_CONTRACT ?? `${folder}/../../../shared/contract`

let running: RunningPlatform
beforeAll(async () => {
  running = await startPlatform()
})
afterAll(() => running.close())

const dashboard = (operationName: string, variables: Record<string, unknown>, as?: string) =>
  running.ask({ query: read('dashboard'), operationName, variables, ...(as ? { as } : {}) })
const meeting = (operationName: string, variables: Record<string, unknown>, as = 'office') =>
  running.ask({ query: read('meeting'), operationName, variables, as })
const lists = (operationName: string, variables: Record<string, unknown>, as = 'secretary') =>
  running.ask({ query: read('lists'), operationName, variables, as })

const demoAlliance = async () =>
  (await dashboard('Viewer', {}, 'office')).data.viewer.alliances[0].id as string
const own = async (as: string) =>
  (await dashboard('Viewer', {}, as)).data.viewer.organizations[0].id as string

test.runIf(existsSync(source) || process.env.CI)('the operations here are those that clients rely on', () => {
  for (const file of readdirSync(source).filter((name) => name.endsWith('.graphql'))) {
    expect(readFileSync(`${folder}/${file}`, 'utf8')).toBe(readFileSync(`${source}/${file}`, 'utf8'))
  }
})

test.each(['dashboard', 'meeting', 'lists', 'live'])(
  'every operation of %s is valid against the committed supergraph',
  (name) => {
    const schema = buildSchema(readFileSync(`${folder}/../../gateway/supergraph.graphql`, 'utf8'), {
      assumeValidSDL: true,
    })
    expect(validate(schema, parse(read(name)))).toEqual([])
  },
)

describe('dashboard', () => {
  test('a secretary learns who they are, what they may and which alliance is theirs', async () => {
    const { data, errors } = await dashboard('Viewer', {}, 'secretary')
    expect(errors).toBeUndefined()
    expect(data.viewer.grants).toEqual([
      {
        role: 'SECRETARY',
        place: { id: data.viewer.organizations[0].id },
        from: expect.any(String),
        to: null,
      },
    ])
    expect(data.viewer.alliances).toEqual([
      { id: await demoAlliance(), name: expect.any(String), kind: 'INDUSTRY_CHAIN' },
    ])
  })

  test('nobody is nobody', async () => {
    expect((await dashboard('Viewer', {})).data).toEqual({ viewer: null })
  })

  test('alliances come newest first, page by page, all of them', async () => {
    const first = await dashboard('Alliances', { first: 7 })
    const second = await dashboard('Alliances', { first: 7, after: first.data.alliances.pageInfo.endCursor })
    const days = [...first.data.alliances.nodes, ...second.data.alliances.nodes].map(
      ({ foundedOn }) => foundedOn,
    )
    expect(days).toHaveLength(first.data.alliances.totalCount)
    expect(days).toEqual(days.toSorted().reverse())
  })

  test('alliances that are asked for at once are read together', async () => {
    const { data } = await dashboard('Alliances', { first: 8 }, 'office')
    const ids = data.alliances.nodes.map(({ id }: { id: string }) => id) as string[]
    const overview = (id: string) => dashboard('AllianceOverview', { id }, 'office')
    const ofOne = await running.statements(() => overview(ids[0]!))
    const ofAll = await running.statements(async () => {
      const answers = await Promise.all(ids.map(overview))
      expect(answers.map((answer) => answer.data.alliance.id)).toEqual(ids)
    })
    expect(ids).toHaveLength(8)
    // Those that come while the first is answered are the second round, if they do come in time.
    expect(ofAll).toBeLessThan(ofOne * 5)
  })

  test('one alliance across all four subgraphs', async () => {
    const { data, errors } = await dashboard('AllianceOverview', { id: await demoAlliance() }, 'secretary')
    expect(errors).toBeUndefined()
    const { charter, memberships, obligations, meetings, needs, resources, projects } = data.alliance
    expect(charter.articles.map(({ number }: { number: string }) => number)).toEqual(
      Array.from({ length: 20 }, (_, n) => String(n + 1)),
    )
    expect(charter.rules.find(({ kind }: { kind: string }) => kind === 'QUORUM').article.number).toBe('10')
    for (const list of [memberships, obligations, meetings, needs, resources, projects]) {
      expect(list.totalCount).toBeGreaterThan(0)
      expect(list.nodes.length).toBe(Math.min(list.totalCount, list.nodes.length || -1))
    }
    expect(needs.nodes.flatMap((need: any) => need.matches.nodes)[0]).toMatchObject({
      score: expect.any(Number),
      reasons: expect.arrayContaining([
        { factor: 'CATEGORY', text: expect.any(String) },
        { factor: 'TEXT', text: expect.any(String) },
      ]),
    })
  })
})

describe('the number of SQL statements does not depend on the number of rows', () => {
  test('OrganizationTree', async () => {
    const root = (
      await running.ask({
        query: '{ organizations(first: 1, orderBy: { field: CODE, direction: ASC }) { nodes { id } } }',
      })
    ).data.organizations.nodes[0].id
    const few = await running.statements(() =>
      dashboard('OrganizationTree', { id: root, first: 1, children: 1 }, 'committee'),
    )
    const many = await running.statements(() =>
      dashboard('OrganizationTree', { id: root, first: 20, children: 50 }, 'committee'),
    )
    expect(many).toBe(few)
  })

  test('OrganizationsByRegion', async () => {
    const few = await running.statements(() =>
      dashboard('OrganizationsByRegion', { region: '1504', first: 2 }, 'committee'),
    )
    const many = await running.statements(() =>
      dashboard('OrganizationsByRegion', { region: '1504', first: 100 }, 'committee'),
    )
    expect(many).toBe(few)
  })

  test('Alliances', async () => {
    const few = await running.statements(() => dashboard('Alliances', { first: 1 }))
    expect(await running.statements(() => dashboard('Alliances', { first: 12 }))).toBe(few)
  })

  test('AllianceOverview', async () => {
    const { nodes } = (await dashboard('Alliances', { first: 12 })).data.alliances
    const counts = await Promise.resolve(nodes as { id: string }[]).then(async (all) => {
      const found: number[] = []
      for (const { id } of all)
        found.push(await running.statements(() => dashboard('AllianceOverview', { id }, 'committee')))
      return found
    })
    // Lists without a row save the statements below them, so that no alliance needs more than the fullest one.
    expect(Math.max(...counts)).toBeLessThanOrEqual(30)
  })
})

describe('nor do those of one need, one meeting and one viewer', () => {
  /** The statements of an operation for one id of each number of rows that answers have, from the fewest on. */
  async function byRows(
    rows: readonly { id: string; count: number }[],
    ask: (id: string) => Promise<unknown>,
  ) {
    const counts = []
    const each = new Map(rows.map((row) => [row.count, row]))
    for (const { id } of [...each.values()].sort((a, b) => a.count - b.count))
      counts.push(await running.statements(() => ask(id)))
    return counts
  }

  test('NeedMatches', async () => {
    const query = '{ needs(first: 60) { nodes { id matches(first: 10) { nodes { id } } } } }'
    const { nodes } = (await running.ask({ query, as: 'committee' })).data.needs
    const needs = nodes
      .map(({ id, matches }: any) => ({ id, count: matches.nodes.length }))
      .filter(({ count }: { count: number }) => count > 0)
    expect(new Set(needs.map(({ count }: { count: number }) => count)).size).toBeGreaterThan(1)
    const counts = await byRows(needs, (id) => lists('NeedMatches', { id }, 'committee'))
    expect(new Set(counts).size).toBe(1)
  })

  test('Meeting', async () => {
    const query = '{ meetings(first: 60) { nodes { id attendances(first: 1) { totalCount } } } }'
    const { nodes } = (await running.ask({ query, as: 'committee' })).data.meetings
    const meetings = nodes
      .map(({ id, attendances }: any) => ({ id, count: attendances.totalCount }))
      .filter(({ count }: { count: number }) => count > 0)
    expect(new Set(meetings.map(({ count }: { count: number }) => count)).size).toBeGreaterThan(1)
    const counts = await byRows(meetings, (id) => meeting('Meeting', { id }, 'committee'))
    // Without a motion there are no verdicts to read.
    expect(new Set(counts).size).toBeLessThanOrEqual(2)
  })

  test('Viewer', async () => {
    const counts = []
    for (const as of ['secretary', 'office', 'committee'])
      counts.push(await running.statements(() => dashboard('Viewer', {}, as)))
    expect(new Set(counts).size).toBe(1)
  })
})

describe('a meeting from call to verdict', () => {
  test('office runs it, nine secretaries check in and vote', async () => {
    const allianceId = await demoAlliance()
    const startsAt = Temporal.Now.instant()
      .add({ hours: 20 * 24 })
      .toString()
    const input = {
      allianceId,
      body: 'ASSEMBLY',
      title: '成员大会',
      startsAt,
      agenda: ['年度安排'],
      idempotencyKey: 'call',
    }
    const called = await meeting('CallMeeting', { input })
    expect((await meeting('CallMeeting', { input })).data).toEqual(called.data)
    const { id: meetingId } = called.data.callMeeting.meeting
    const { checkInCode, quorum } = (await meeting('OpenMeeting', { meetingId })).data.openMeeting.meeting
    expect(quorum).toMatchObject({
      entitled: 12,
      required: 8,
      present: 0,
      missing: 8,
      met: false,
      article: { number: '10' },
    })
    const secretaries = ['secretary', ...Array.from({ length: 8 }, (_, n) => `secretary${n + 2}`)]
    for (const as of secretaries)
      expect(
        (await meeting('CheckIn', { meetingId, code: checkInCode }, as)).data.checkIn.userErrors,
      ).toEqual([])
    const motionId = (await meeting('PutMotion', { meetingId, title: '通过', ballot: 'NAMED' })).data
      .putMotion.motion.id
    await meeting('OpenBallot', { motionId })
    for (const [place, as] of secretaries.entries()) {
      const cast = await meeting('CastBallot', { motionId, choice: place < 5 ? 'FOR' : 'AGAINST' }, as)
      expect(cast.data.castBallot.userErrors).toEqual([])
    }
    const { verdict } = (await meeting('CloseBallot', { motionId })).data.closeBallot.motion
    expect(verdict).toMatchObject({
      outcome: 'PASSED',
      for: 5,
      against: 4,
      abstain: 0,
      base: 'PRESENT',
      required: 5,
      boundary: 'AT_LEAST',
      article: { number: '10' },
    })
    expect((await meeting('CloseMeeting', { meetingId })).data.closeMeeting.meeting.status).toBe('CLOSED')
    const { data } = await meeting('Meeting', { id: meetingId }, 'secretary3')
    expect(data.meeting).toMatchObject({
      status: 'CLOSED',
      attendances: { totalCount: 9 },
      quorum: { present: 9, met: true },
    })
  })
})

describe('lists', () => {
  test('a need finds a resource, is offered it and takes it', async () => {
    const allianceId = await demoAlliance()
    const resource = {
      organizationId: await own('secretary2'),
      allianceId,
      title: '焊接机器人示教培训师',
      category: 'EXPERT',
      description: '焊接机器人示教',
      quantity: 2,
      unit: '人',
    }
    const need = {
      organizationId: await own('secretary'),
      allianceId,
      title: '急需焊接机器人示教培训师',
      category: 'EXPERT',
      description: '车间示教',
      quantity: 1,
      unit: '人',
      claimBy: '2099-12-31',
    }
    expect(
      (await lists('PublishResource', { input: resource }, 'secretary2')).data.publishResource.userErrors,
    ).toEqual([])
    const { id } = (await lists('PublishNeed', { input: need })).data.publishNeed.need
    await running.platform.subgraphs.lists.caughtUp()
    const { nodes } = (await lists('NeedMatches', { id })).data.need.matches
    expect(nodes[0]).toMatchObject({ status: 'FOUND', resource: { title: resource.title } })
    const matchId = nodes[0].id
    expect((await lists('OfferMatch', { matchId, quantity: 1 }, 'secretary2')).data.offerMatch).toMatchObject(
      { match: { status: 'OFFERED' }, userErrors: [] },
    )
    expect((await lists('AcceptMatch', { matchId })).data.acceptMatch).toMatchObject({
      match: { status: 'ACCEPTED' },
      userErrors: [],
    })
  })

  test('opinions are numbered one after the other', async () => {
    const input = {
      organizationId: await own('secretary'),
      allianceId: await demoAlliance(),
      title: '园区通勤',
      content: '希望增开班车',
    }
    const [first, second] = [
      await lists('RegisterOpinion', { input }),
      await lists('RegisterOpinion', { input }),
    ]
    expect(first.data.registerOpinion.userErrors).toEqual([])
    expect(second.data.registerOpinion.opinion.number).not.toBe(first.data.registerOpinion.opinion.number)
  })
})
