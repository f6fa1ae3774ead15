import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  office,
  officeOf,
  openAllianceFixture,
  secretaryOf,
  today,
} from '../alliance-fixture.ts'
import { branch, committeeAt, county } from '../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture('UNION', 2)
})
afterAll(() => at.close())

const wanted = `id kind name version recognizedOn verdict { isMet article } parts { name has needed isMet explanation } filings { registry } filingsAwaited`
const few = [{ as: '龙头企业', count: 1 }]
const all = [
  ...few,
  { as: '农民合作社', count: 2 },
  { as: '社会化服务组织', count: 1 },
  { as: '种养殖大户', count: 3 },
  { as: '农牧户', count: 8, total: 40 },
]
const propose = (more: object = {}, grants = office) =>
  at.change(
    'proposeCommunity',
    { allianceId, kind: 'INDUSTRY_COMMUNITY', name: '肉牛产业化联合体', parts: few, ...more },
    grants,
    wanted,
  )
const step = (mutation: string, communityId: string, version: number, more: object, grants = office) =>
  at.change(mutation, { communityId, version, ...more }, grants, wanted)
const filing = { registry: 'AGRICULTURE_DEPARTMENT', on: today }

test.each([
  ['a member', secretaryOf(branch(1)), 'FORBIDDEN'],
  ['another office', officeOf('alliance_two'), 'FORBIDDEN'],
  ['the committee above', committeeAt(county), 'FORBIDDEN'],
])('is not proposed by %s', async (_who, grants, code) => {
  expect((await propose({}, grants)).code).toBe(code)
})

test('names kinds of the charter, each once, in possible numbers', async () => {
  for (const parts of [
    [{ as: '科研院所', count: 1 }],
    [...few, ...few],
    [{ as: '农牧户', count: -1 }],
    [{ as: '农牧户', count: 5, total: 4 }],
  ])
    expect((await propose({ parts })).code).toBe('INVALID_INPUT')
  expect((await propose({ name: ' ' })).code).toBe('INVALID_INPUT')
})

test('what is missing is said with the article; it is recognized by its filing once nothing is', async () => {
  const { object } = await propose()
  const { verdict, parts } = object
  expect(object.filingsAwaited).toEqual([filing.registry])
  expect((await step('fileCommunity', object.id, 1, filing)).code).toBe('COMMUNITY_INCOMPLETE')
  expect(verdict).toMatchObject({ isMet: false, article: '10.1.2' })
  expect(parts.map(({ isMet }: any) => isMet)).toEqual([true, false, false, false, false])
  expect(parts[3]).toEqual({
    name: 'large farming households',
    has: 0,
    needed: 3,
    isMet: false,
    explanation: 'large farming households: 3 needed, 0 there.',
  })
  const early = await step('recognizeCommunity', object.id, 1, { on: today })
  expect([early.code, early.message]).toEqual([
    'COMMUNITY_INCOMPLETE',
    expect.stringContaining('article 10.1.2'),
  ])
  expect((await step('changeCommunity', object.id, 2, { parts: all })).code).toBe('STALE_VERSION')
  expect((await step('changeCommunity', object.id, 1, { parts: all }, secretaryOf(branch(1)))).code).toBe(
    'FORBIDDEN',
  )
  expect((await step('changeCommunity', object.id, 1, { parts: all }, officeOf('alliance_two'))).code).toBe(
    'NOT_FOUND',
  )
  expect((await step('changeCommunity', object.id, 1, { parts: all })).object.verdict.isMet).toBe(true)
  expect((await step('recognizeCommunity', object.id, 2, { on: '2026-06-16' })).code).toBe('INVALID_INPUT')
  const unfiled = await step('recognizeCommunity', object.id, 2, { on: today })
  expect([unfiled.code, unfiled.message]).toEqual(['NOT_FILED', expect.stringContaining('article 10.1.2')])
  expect((await step('fileCommunity', object.id, 2, { ...filing, registry: 'SECRETARIAT' })).code).toBe(
    'INVALID_INPUT',
  )
  expect((await step('fileCommunity', object.id, 2, filing)).object).toMatchObject({
    recognizedOn: today,
    version: 3,
    filings: [{ registry: filing.registry }],
    filingsAwaited: [],
  })
  expect((await step('recognizeCommunity', object.id, 3, { on: today })).code).toBe('WRONG_STATE')
  expect((await step('fileCommunity', object.id, 3, filing)).code).toBe('WRONG_STATE')
})

test('those inside see them, in as many statements however many there are', async () => {
  const ask = (grants = office) =>
    at.run(`{ alliance(id: "${allianceId}") { communities { ${wanted} } } }`, {}, grants)
  const before = await at.statements(() => ask())
  const governance = {
    kind: 'GOVERNANCE_COMMUNITY',
    name: '治理共同体',
    parts: [{ as: '物业企业', count: 1 }],
  }
  const { object } = await propose(governance)
  expect(await at.statements(() => ask())).toBe(before)
  expect((await ask()).data.alliance.communities.map(({ verdict }: any) => verdict.article)).toEqual([
    '10.1.2',
    '10.2.2',
  ])
  expect((await ask(officeOf('alliance_two'))).data.alliance.communities).toEqual([])
  const { object: recognized } = await step('recognizeCommunity', object.id, 1, { on: today })
  expect(recognized).toMatchObject({ recognizedOn: today, filingsAwaited: [] })
})

test('where the charter is silent there is none', async () => {
  const silent = await openAllianceFixture('REGIONAL', 2)
  try {
    const input = { allianceId, kind: 'INDUSTRY_COMMUNITY', name: '联合体', parts: [] }
    expect((await silent.change('proposeCommunity', input)).code).toBe('NO_COMPOSITION_RULE')
  } finally {
    await silent.close()
  }
})
