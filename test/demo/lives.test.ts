import { afterAll, beforeAll, expect, test } from 'vitest'
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
  expect(node.charters.map(({ status }: any) => status)).toEqual(['PROPOSED', 'ADOPTED'])
  expect(node.pairings.nodes).toEqual([expect.objectContaining({ kind: 'SUPPLY_CHAIN', status: 'AGREED' })])
  const query = `{ allianceGaps(allianceId: "${node.id}") { lapsing { since lapsesOn warnedOn article } } }`
  const { data } = await running.ask({ query, as: 'committee' })
  expect(data.allianceGaps.lapsing.filter(({ warnedOn }: any) => warnedOn !== null)).toHaveLength(1)
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
