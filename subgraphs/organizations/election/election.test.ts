import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BodyFixture, openBodyFixture } from '../body/body-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'
import { type ToldLog, toldLog } from '../told-log.ts'

const election =
  'election { id status seats seatsLeft title version candidates { id elected organization { id } } }'
let fixture: BodyFixture
let decisions: ToldLog
let posts: ToldLog
let version = 1
beforeAll(async () => {
  fixture = await openBodyFixture('INDUSTRY_CHAIN')
  decisions = toldLog('activities', '2026-06-15T04:00:00Z')
  posts = toldLog('members', '2026-06-15T04:00:00Z')
  fixture.subgraph.follow(decisions)
  fixture.subgraph.follow(posts)
})
afterAll(() => fixture.close())

const stands = (n: number) => ({ organizationId: branch(n), memberId: `member_${n}` })

async function request(more = {}, grants?: any) {
  const input = {
    bodyId: 'body_council',
    version,
    kind: 'CHAIR',
    seats: 1,
    candidates: [stands(0), stands(1)],
  }
  const changed = await fixture.change('requestElection', { ...input, ...more }, election, grants)
  if (changed.made) version++
  return changed
}

async function decide(
  subject: string,
  elected: string[],
  seatsLeft: number,
  decidedOn: string,
  outcome = 'PASSED',
) {
  const data = {
    subjectId: subject,
    matter: 'ELECTION',
    outcome,
    elected,
    seatsLeft,
    decidedOn,
    charterId: 'charter_one',
  }
  decisions.tell('motion.decided', { motion: 'motion_1', meeting: 'meeting_1', subject }, data)
  await fixture.subgraph.caughtUp()
}

async function post(n: number, kind: string, change: string, memberId: string, on: string) {
  posts.tell(
    'member.postChanged',
    { member: memberId, organization: branch(n), post: 'post_1' },
    { postId: 'post_1', kind, change, on },
  )
  await fixture.subgraph.caughtUp()
}

async function officesOf(kind: string) {
  const { data } = await fixture.run(
    '{ node(id: "body_council") { ... on Body { offices { id kind since until appointment termEndsOn leftBecause postLeftOn holderOrganization { id } replaces { id } } } } }',
  )
  return data.node.offices.filter((office: any) => office.kind === kind)
}

async function heldBy(kind: string) {
  const held = (await officesOf(kind)).filter(({ until }: any) => until === null)
  return held.map(({ holderOrganization }: any) => holderOrganization.id)
}

/** Asks, and lets the ballot elect those at the places in the slate. */
async function elect(places: number[], decidedOn: string, more = {}) {
  const { made } = await request(more)
  const ids = places.map((place) => made.candidates[place].id)
  await decide(made.id, ids, made.seats - ids.length, decidedOn)
  return made
}

describe('an election', () => {
  test('is asked of the body that the charter names, and fills the office by the verdict itself', async () => {
    const { made } = await request()
    await fixture.subgraph.events.publish()
    const [asked] = (await fixture.subgraph.events.read(0, 1000)).filter(
      ({ kind }) => kind === 'decision.requested',
    )
    expect(asked).toMatchObject({
      about: { alliance: 'alliance_one', subject: made.id },
      data: {
        matter: 'ELECTION',
        body: 'COUNCIL',
        bodyId: 'body_council',
        seats: 1,
        title: { zh: '选举理事长' },
      },
    })
    expect((asked!.data as any).candidates[1]).toEqual({
      id: made.candidates[1].id,
      organizationId: branch(1),
      title: { zh: '第1支部', en: '第1支部' },
    })
    await decide(made.id, [], 1, '2024-01-31', 'INQUORATE')
    expect(await heldBy('CHAIR')).toEqual([])
    await decide(made.id, [made.candidates[1].id], 0, '2024-02-01')
    expect(await officesOf('CHAIR')).toMatchObject([
      {
        since: '2024-02-01',
        termEndsOn: '2026-02-01',
        appointment: 'ELECTED',
        holderOrganization: { id: branch(1) },
      },
    ])
    await decide(made.id, [made.candidates[0].id], 0, '2024-02-02')
    expect(await heldBy('CHAIR')).toEqual([branch(1)])
  })

  test('of the next term ends the one before; a third term running is refused with the article', async () => {
    await elect([1], '2026-02-01')
    expect((await officesOf('CHAIR')).map(({ until, leftBecause }: any) => [until, leftBecause])).toEqual([
      [null, null],
      ['2026-02-01', '换届'],
    ])
    const third = await request()
    expect(third.code).toBe('TERM_LIMIT')
    expect(third.message).toMatch(/article 13.*2 terms running/s)
    await elect([0], '2026-06-01', { candidates: [stands(0), stands(2)] })
    expect(await heldBy('CHAIR')).toEqual([branch(0)])
  })

  test('goes on while seats are left, and the elected keep theirs', async () => {
    const many = { kind: 'DIRECTOR', seats: 2, candidates: [stands(0), stands(1), stands(2)] }
    const made = await elect([0], '2026-05-01', many)
    expect(await heldBy('DIRECTOR')).toEqual([branch(0)])
    expect((await request(many)).code).toBe('DUPLICATE')
    await decide(made.id, [made.candidates[2].id], 0, '2026-05-02')
    expect((await heldBy('DIRECTOR')).sort()).toEqual([branch(0), branch(2)])
    const { data } = await fixture.run(
      `{ node(id: "${made.id}") { ... on Election { status seatsLeft body { id } candidates { elected } } } }`,
    )
    expect(data.node).toEqual({
      status: 'DECIDED',
      seatsLeft: 0,
      body: { id: 'body_council' },
      candidates: [{ elected: true }, { elected: false }, { elected: true }],
    })
  })

  test.each([
    ['to an office that is not elected', { kind: 'CONVENER' }, 'WRONG_WAY_OF_APPOINTMENT', 'article 14'],
    ['for more seats than the charter gives', { seats: 2 }, 'OFFICE_FILLED', 'article 13'],
    ['for more seats than stand', { kind: 'DIRECTOR', seats: 3 }, 'INVALID_INPUT', 'stand'],
    ['for nobody', { candidates: [], seats: 0 }, 'INVALID_INPUT', 'one'],
    ['with somebody twice', { candidates: [stands(3), stands(3)] }, 'INVALID_INPUT', 'twice'],
    ['with who is no member', { candidates: [stands(5)] }, 'NOT_OF_ALLIANCE', 'member'],
    ['with who is not there', { candidates: [{ organizationId: 'org_none' }] }, 'NOT_FOUND', 'org_none'],
    ['on a stale version', { version: 99 }, 'STALE_VERSION', '99'],
  ])('is not asked %s', async (_what, more, code, told) => {
    const refused = await request(more)
    expect(refused.code).toBe(code)
    expect(refused.message).toContain(told)
  })

  test('is taken back once, by the office, and then no longer decided', async () => {
    const { made } = await request({ kind: 'DIRECTOR', candidates: [stands(4)] })
    const back = { electionId: made.id, version: 1 }
    expect((await request({}, committeeAt(county))).code).toBe('FORBIDDEN')
    expect((await fixture.change('withdrawElection', back, election, committeeAt(county))).code).toBe(
      'FORBIDDEN',
    )
    expect((await fixture.change('withdrawElection', { ...back, version: 2 }, election)).code).toBe(
      'STALE_VERSION',
    )
    expect(
      (await fixture.change('withdrawElection', { ...back, electionId: 'election_none' }, election)).code,
    ).toBe('NOT_FOUND')
    expect((await fixture.change('withdrawElection', back, election)).made.status).toBe('WITHDRAWN')
    expect((await fixture.change('withdrawElection', { ...back, version: 2 }, election)).code).toBe(
      'WRONG_STATE',
    )
    await decide(made.id, [made.candidates[0].id], 0, '2026-06-01')
    expect(await heldBy('DIRECTOR')).not.toContain(branch(4))
  })
})

describe('an office that goes with a post', () => {
  test('awaits a successor, passes to whoever begins it, and takes along what goes with it', async () => {
    const chair = await elect([0], '2026-01-10', {
      kind: 'STANDING_DIRECTOR',
      candidates: [stands(3)],
      followsPost: 'SECRETARY',
    })
    const follower = {
      bodyId: 'body_council',
      version,
      kind: 'CONVENER',
      appointment: 'EX_OFFICIO',
      organizationId: branch(4),
      on: '2026-01-20',
      followsOffice: 'STANDING_DIRECTOR',
    }
    expect((await fixture.change('appointOfficer', follower, 'office { id }')).code).toBeUndefined()
    await post(3, 'SECRETARY', 'ENDED', 'member_3', '2026-03-01')
    const query = '{ allianceGaps(allianceId: "alliance_one") { awaitingOffices { title } } }'
    const office = [{ role: 'ALLIANCE_OFFICE', place: 'alliance_one', from: '2020-01-01' }] as const
    expect((await fixture.run(query, {}, office)).data.allianceGaps.awaitingOffices).toEqual([
      { title: '常务理事' },
    ])
    await post(3, 'DEPUTY_SECRETARY', 'BEGUN', 'member_x', '2026-03-05')
    await post(3, 'SECRETARY', 'BEGUN', 'member_new', '2026-03-10')
    await post(3, 'SECRETARY', 'BEGUN', 'member_new', '2026-03-10')
    expect(await officesOf('STANDING_DIRECTOR')).toMatchObject([
      { since: '2026-03-10', appointment: 'REPLACED', holderOrganization: { id: branch(3) } },
      { since: '2026-01-10', until: '2026-03-10', leftBecause: '自然更替', postLeftOn: '2026-03-01' },
    ])
    expect(await officesOf('CONVENER')).toMatchObject([
      { since: '2026-03-10', appointment: 'REPLACED', holderOrganization: { id: branch(3) } },
      { since: '2026-01-20', until: '2026-03-10' },
    ])
    expect((await fixture.run(query, {}, office)).data.allianceGaps.awaitingOffices).toEqual([])
    expect(chair.seats).toBe(1)
  })
})
