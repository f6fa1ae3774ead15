import { beforeAll, describe, expect, test } from 'vitest'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()

beforeAll(async () => {
  const entries = [
    { title: '甲 会议室', category: 'VENUE', organizationId: 'org_a', allianceId: 'alliance_one' },
    { title: '乙 会议室', category: 'VENUE', organizationId: 'org_b', allianceId: 'alliance_one' },
    { title: '丙 农技专家', category: 'EXPERT', organizationId: 'org_c', description: '玉米_种植 100%' },
    { title: '丁 法律服务', category: 'SERVICE', organizationId: 'org_e', allianceId: 'alliance_two' },
  ]
  for (const [hour, entry] of entries.entries()) {
    lists.at(`2026-06-01T0${hour}:00:00Z`)
    await offered(lists, 'committee', { ...room, ...entry })
    await needed(lists, 'committee', { ...roomWanted, ...entry, title: `求 ${entry.title}` })
  }
})

const first = (text: string) => text.slice(0, 1)

describe('filters', () => {
  test.each<[string, string]>([
    ['category: [VENUE]', '乙甲'],
    ['category: [VENUE, EXPERT], organizationId: "org_c"', '丙'],
    ['regionCode: "1504"', '丁丙乙甲'],
    ['regionCode: "1505"', ''],
    ['allianceId: "alliance_two"', '丁'],
    ['text: "会议"', '乙甲'],
    ['text: "玉米_种植 100%"', '丙'],
    ['text: "_"', '丙'],
    ['status: [OPEN]', '丁丙乙甲'],
    ['status: [WITHDRAWN]', ''],
  ])('%s', async (filter, titles) => {
    const { resources, needs } = await lists.ask(
      'nobody',
      `{ resources(filter: { ${filter} }) { totalCount nodes { title } } needs(filter: { ${filter} }) { totalCount nodes { title } } }`,
    )
    expect(resources.nodes?.map(({ title }) => first(title)).join('')).toBe(titles)
    expect(needs.nodes?.map(({ title }) => first(title.slice(2))).join('')).toBe(titles)
    expect([resources.totalCount, needs.totalCount]).toEqual([titles.length, titles.length])
  })
})

test('pages follow each other in the order that was asked for', async () => {
  const page = async (after: string | null) =>
    (
      await lists.ask(
        'nobody',
        `query ($after: String) { resources(first: 3, after: $after, orderBy: { field: PUBLISHED_AT, direction: ASC }) {
          nodes { title } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
    ).resources
  const one = await page(null)
  const two = await page(one.pageInfo?.endCursor)
  const titles = [...one.nodes!, ...two.nodes!].map(({ title }) => first(title))
  expect(titles.join('')).toBe('甲乙丙丁')
  expect([one.pageInfo?.hasNextPage, two.pageInfo?.hasNextPage]).toEqual([true, false])
})

test('a region that is none is refused', async () => {
  expect(await lists.refusal('nobody', '{ needs(filter: { regionCode: "15%" }) { totalCount } }')).toBe(
    'INVALID_INPUT',
  )
})

test('the statements of a page do not grow with its rows', async () => {
  const query = `query ($first: Int, $of: [_Any!]!) {
    resources(first: $first, orderBy: { field: PUBLISHED_AT, direction: ASC }) { totalCount nodes { title organization { id } alliance { id } matches { totalCount nodes { need { title } } } } }
    needs(first: $first, orderBy: { field: PUBLISHED_AT, direction: ASC }) { totalCount nodes { title matches { totalCount nodes { score resource { title } } } } }
    _entities(representations: $of) { ... on Organization { needs { totalCount nodes { id } } resources { nodes { id } } matches { nodes { id } } } }
  }`
  const of = ['org_a', 'org_b', 'org_c', 'org_e'].map((id) => ({ __typename: 'Organization', id }))
  await lists.subgraph().caughtUp()
  const few = await lists.statements('committee', query, { first: 1, of: of.slice(0, 1) })
  const many = await lists.statements('committee', query, { first: 4, of })
  expect([few, many]).toEqual([11, 11])
})
