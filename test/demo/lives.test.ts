import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf, systemClock } from '../../shared/time.ts'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'

let running: RunningPlatform
beforeAll(async () => {
  running = await startPlatform()
})
afterAll(() => running.close())

async function first(kind: string, selection: string): Promise<any> {
  const query = `{ alliances(filter: { kind: [${kind}] }, first: 50, orderBy: { field: FOUNDED_ON, direction: ASC }) { nodes { ${selection} } } }`
  const { data, errors } = await running.ask({ query, as: 'committee' })
  expect(errors).toBeUndefined()
  return data.alliances.nodes
}

test('the regional alliance has taken turns, one with a stand-in, and says who is next', async () => {
  const nodes = await first(
    'REGIONAL',
    'rotations { rotating next { id } explanation turns { because insteadOf { id } } }',
  )
  const rotations = nodes.flatMap((node: any) => node.rotations)
  const lead = rotations.find(({ turns }: any) => turns.length > 1)
  expect(lead.rotating).toBe('EXECUTIVE_CHAIR_UNIT')
  expect(lead.turns).toHaveLength(4)
  expect(lead.turns.filter(({ insteadOf }: any) => insteadOf)).toHaveLength(1)
  expect(lead.next).not.toBeNull()
  expect(lead.explanation).toContain('下一轮')
  const convener = rotations.find(({ rotating, turns }: any) => rotating === 'CONVENER' && turns.length > 0)
  expect(convener.turns).toHaveLength(3)
})

test('the industry chain has an application and an amendment under way, a supply tie, and knows who comes to nothing', async () => {
  const [node] = await first(
    'INDUSTRY_CHAIN',
    'id applications { status decision { state body } } charters { status version } pairings { nodes { kind status deeds { text } } }',
  )
  expect(node.applications.map(({ status }: any) => status).sort()).toEqual(['HANDED_IN', 'PROPOSED'])
  expect(node.applications.find(({ status }: any) => status === 'PROPOSED').decision).toEqual({
    state: 'OPEN',
    body: 'COUNCIL',
  })
  expect(node.charters.map(({ status }: any) => status)).toEqual(['PROPOSED', 'ADOPTED', 'ADOPTED'])
  expect(node.pairings.nodes).toEqual([expect.objectContaining({ kind: 'SUPPLY_CHAIN', status: 'AGREED' })])
  const query = `{ allianceGaps(allianceId: "${node.id}") { lapsing { since lapsesOn warnedOn article } } }`
  const { data } = await running.ask({ query, as: 'committee' })
  expect(data.allianceGaps.lapsing.filter(({ warnedOn }: any) => warnedOn !== null)).toHaveLength(1)
})

const year = `charters { status version adoptedOn effectiveFrom decision { state motion { id } } }
  meetings(first: 12) { nodes { motions { id subject { matter } verdict { outcome for required present } } } }`

test.each(['INDUSTRY_CHAIN', 'PROMOTION_ASSOCIATION', 'REGIONAL', 'UNION', 'PARK_ENTERPRISE'])(
  'the year of an alliance, %s: an amendment that was voted on is in force, and a vote failed by one',
  async (kind) => {
    const query = `{ alliances(filter: { kind: [${kind}] }, first: 3, orderBy: { field: FOUNDED_ON, direction: ASC }) { nodes { ${year} } } }`
    const { data, errors } = await running.ask({ query, as: 'committee' })
    expect(errors).toBeUndefined()
    const alliance = data.alliances.nodes.find(({ charters }: any) => charters.length > 1)
    const motions = alliance.meetings.nodes.flatMap(({ motions }: any) => motions)
    const amending = motions.find(({ subject }: any) => subject?.matter === 'AMEND_CHARTER')
    expect(amending.verdict.outcome).toBe('PASSED')
    const amended = alliance.charters.find(({ version }: any) => version === 2)
    expect(amended).toMatchObject({
      status: 'ADOPTED',
      decision: { state: 'PASSED', motion: { id: amending.id } },
    })
    expect(amended.adoptedOn < amended.effectiveFrom).toBe(true)
    const lost = motions.filter(({ verdict }: any) => verdict.outcome === 'REJECTED')
    const needed = ({ required, present }: any) => required ?? Math.ceil(present / 2)
    expect(lost.map(({ verdict }: any) => needed(verdict) - verdict.for)).toContain(1)
    const outcomes = motions.map(({ verdict }: any) => verdict.outcome)
    expect(outcomes.includes('INQUORATE')).toBe(kind === 'INDUSTRY_CHAIN')
  },
)

test('duties of the year were met, and some missed', async () => {
  const [node] = await first('REGIONAL', 'obligations(first: 60) { nodes { state } }')
  const states = new Set(node.obligations.nodes.map(({ state }: any) => state))
  expect(states).toEqual(new Set(['FULFILLED', 'OVERDUE', 'DUE']))
})

test('a union is being founded, a community lacks something, and a term is over', async () => {
  const { data } = await running.ask({
    query: '{ foundings { nodes { status next article filingsAwaited } } }',
    as: 'committee',
  })
  expect(data.foundings.nodes).toEqual([
    { status: 'APPROVED', next: 'FILE', article: '7.2', filingsAwaited: ['CITY_ORGANIZATION_DEPARTMENT'] },
  ])
  const unions = await first('UNION', 'communities { verdict { isMet } parts { isMet } }')
  const [community] = unions.flatMap(({ communities }: any) => communities)
  expect(community.parts.map(({ isMet }: any) => isMet)).toEqual([true, true, true, false, false])
  const [association] = await first('PROMOTION_ASSOCIATION', 'id')
  const query = `{ allianceGaps(allianceId: "${association.id}") { overdueOffices { kind } } }`
  const gaps = (await running.ask({ query, as: 'committee' })).data.allianceGaps
  expect(gaps.overdueOffices).toEqual([{ kind: 'EXECUTIVE_VICE_PRESIDENT' }])
})

describe('what organizations did with each other in the year shows', () => {
  const today = dayOf(systemClock()).toString()
  const yearAgo = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString()
  const window = `from: "${yearAgo}", to: "${today}"`
  const linxi = '150424'
  async function answer(query: string): Promise<any> {
    const { data, errors } = await running.ask({ query, as: 'analyst' })
    expect(errors).toBeUndefined()
    return data
  }
  beforeAll(() => running.platform.subgraphs.linkage.caughtUp())

  test('a route that has grown since it was founded', async () => {
    const { routes } = await answer('{ routes { nodes { id foundedOn } } }')
    const youngest = routes.nodes.at(-1)
    const { routeGrowth } = await answer(
      `{ routeGrowth(routeId: "${youngest.id}") { byKind { kind before growth } gainedCount lostCount } }`,
    )
    const growthOf = (kind: string) => routeGrowth.byKind.find((each: any) => each.kind === kind)
    expect(growthOf('ACTIVITY').before).toBeGreaterThan(0)
    expect(growthOf('ACTIVITY').growth).toBeGreaterThan(0.5)
    expect(routeGrowth.gainedCount).toBeGreaterThan(routeGrowth.lostCount)
  })

  test('a broker through which a county is tied to the city, and a township that stays apart', async () => {
    const { linkage } = await answer(
      `{ linkage(areaId: "${linxi}", ${window}) { positions(first: 1000) { organization { id region { code } } partners bridge isolated } } }`,
    )
    const [broker, ...others] = linkage.positions
    expect(broker).toMatchObject({ bridge: true, partners: 10 })
    expect(others.filter(({ bridge }: any) => bridge)).toEqual([])
    const city = await answer(
      `{ linkage(areaId: "1504", ${window}) { positions(organizationIds: ["${broker.organization.id}"]) { bridge partners } } }`,
    )
    expect(city.linkage.positions).toEqual([{ bridge: true, partners: 11 }])
    const townshipOf = ({ organization }: any) => organization.region.code.slice(0, 9)
    const townships = Map.groupBy(
      linkage.positions.filter((each: any) => townshipOf(each).length === 9),
      townshipOf,
    )
    const apart = [...townships.values()].filter((own: any[]) => own.every(({ isolated }) => isolated))
    expect([townships.size, apart.length]).toEqual([12, 1])
  })

  test('a red district that takes from outside and gives nothing', async () => {
    const { districts } = await answer('{ districts { nodes { id } } }')
    const { flows } = await answer(
      `{ flows(dimension: DISTRICT, from: "${yearAgo.slice(0, 7)}-01", to: "${lastOfMonth(today)}") { groups { key } givenMatrix } }`,
    )
    const placeOf = (key: string | null) => flows.groups.findIndex((group: any) => group.key === key)
    const [own, outside] = [placeOf(districts.nodes[0].id), placeOf(null)]
    expect(flows.givenMatrix[0][outside][own]).toBeGreaterThanOrEqual(6)
    expect(flows.givenMatrix[0][own][outside]).toBe(0)
  })
})

function lastOfMonth(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}

test('the next year is offered, chosen and decided, and turns at arranging are taken', async () => {
  const year = dayOf(systemClock()).year + 1
  const query = `{ alliances(filter: { kind: [REGIONAL] }, first: 1, orderBy: { field: FOUNDED_ON, direction: ASC }) { nodes {
    yearPlan(year: ${year}, first: 20) { nodes { status chosenBy { id } } } activityTurns(first: 10) { totalCount } } } }`
  const { data } = await running.ask({ query, as: 'committee' })
  const [{ yearPlan, activityTurns }] = data.alliances.nodes
  const statuses = new Set(yearPlan.nodes.map(({ status }: any) => status))
  expect(statuses).toEqual(new Set(['OFFERED', 'IN_PLAN', 'LEFT_OUT']))
  expect(Math.max(...yearPlan.nodes.map(({ chosenBy }: any) => chosenBy.length))).toBeGreaterThan(2)
  expect(activityTurns.totalCount).toBe(4)
})

test('persons are under way in every way that the register knows, all of them made up', async () => {
  const query = `{
    floatingMembers(first: 50) { nodes { status name(purpose: AUDIT) phone(purpose: AUDIT) } }
    applicants(first: 50) { nodes { stage gaps phone(purpose: AUDIT) } }
    talents(first: 50) { nodes { skills alliance { id } member { demo secondments { totalCount } } } }
  }`
  const { data, errors } = await running.ask({ query, as: 'committee' })
  expect(errors).toBeUndefined()
  const each = (nodes: any[], field: string) => new Set(nodes.flatMap((node) => node[field]))
  expect(each(data.floatingMembers.nodes, 'status').size).toBe(4)
  expect(each(data.applicants.nodes, 'stage').size).toBe(6)
  expect(each(data.applicants.nodes, 'gaps')).toContain('NO_CONTACT')
  const phones = [...data.floatingMembers.nodes, ...data.applicants.nodes].map(({ phone }) => phone)
  expect(phones.filter((phone) => phone !== null && !/^100\d{8}$/.test(phone))).toEqual([])
  expect(data.talents.nodes.length).toBeGreaterThan(5)
  expect(data.talents.nodes.filter(({ member }: any) => !member.demo)).toEqual([])
  const { rows } = await sql<{ seconded: number; over: number; served: number; honoured: number }>`
    select (select count(*)::int from members.secondment) as seconded,
      (select count(*)::int from members.secondment where until is null and due_on < current_date) as over,
      (select count(distinct i.team_id)::int from members.team_member i join members.volunteer_hours h on h.member_id = i.member_id
        and h.given_on >= i.since) as served,
      (select count(*)::int from members.honour) as honoured`.execute(
    running.platform.subgraphs.members.database.rows,
  )
  expect(rows[0]).toMatchObject({ seconded: 16, honoured: 30 })
  expect(rows[0]!.over).toBeGreaterThan(0)
  expect(rows[0]!.served).toBeGreaterThan(2)
})

test('the regional alliance and its members have reported on the last quarter, and who is no writer sees no draft', async () => {
  const [node] = await first(
    'REGIONAL',
    'reports { nodes { status text reply } } ofMembers: reports(ofMembers: true) { nodes { status text organization { id } } }',
  )
  expect(node.reports.nodes).toEqual([
    { status: 'ACKNOWLEDGED', text: expect.any(String), reply: expect.any(String) },
  ])
  expect(node.ofMembers.nodes.map(({ status }: any) => status).sort()).toEqual([
    'ACKNOWLEDGED',
    'SUBMITTED',
    'SUBMITTED',
  ])
  const texts = [...node.reports.nodes, ...node.ofMembers.nodes].map(({ text }: any) => text)
  expect(texts.every((text) => text.length > 50)).toBe(true)
})
