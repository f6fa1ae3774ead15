import { type GraphQLObjectType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../shared/events/cursor.ts'
import type { Viewer } from '../../shared/viewer.ts'
import { readAccessTable } from './access-table.ts'
import { type Deeds, doDeeds } from './deeds.ts'
import { lookThroughGraph, makePlan, type Plan } from './looks.ts'
import type { Observations } from './observations.ts'
import { columns, holding, people } from './people.ts'
import { everythingOf } from './selection.ts'
import { args } from './walk.ts'
import { openWorld, type World } from './world.ts'

let world: World
let deeds: Deeds
let plan: Plan

beforeAll(async () => {
  world = await openWorld()
  deeds = await doDeeds(world)
  plan = await makePlan(world, deeds)
})
afterAll(async () => {
  expect(world.leaks).toEqual([])
  await world.close()
})

/** What somebody sees of the rows of the table, without what everybody sees of oneself: an export has what one may see, or nothing. */
function sightsOf({ sights }: Observations): [string, string][] {
  return [...sights].filter(([key]) => !/^(Query|Viewer|Grant|MatchFound|TieExportPart)\./.test(key)).sort()
}

async function seenBy(viewer: Viewer | undefined): Promise<[string, string][]> {
  return sightsOf(await lookThroughGraph(world, plan, viewer))
}

async function data(viewer: Viewer | undefined, query: string): Promise<any> {
  return (await world.ask(viewer, query)).data
}

describe('who has no grant for it now, or not here, sees what anonymous sees', () => {
  const everyRole = [
    people.secretary,
    people.office,
    people.committee,
    people.analyst,
    holding('PARTY_MEMBER', 'org_a'),
  ]
  const at = (from: string, to: string): Viewer => ({
    ...holding('OPERATOR', 'org_city'),
    grants: everyRole.flatMap(({ grants }) => grants.map((grant) => ({ ...grant, from, to }))),
  })
  test.each([
    ['all grants have ended', at('2024-01-01', '2026-11-22')],
    ['all grants are to begin', at('2026-11-24', '2030-01-01')],
    ['the committee of the other county', holding('COMMITTEE', 'org_far')],
    ['the committee of an organization beside, which has left the alliance', holding('COMMITTEE', 'org_c')],
    ['the office of another alliance', holding('ALLIANCE_OFFICE', 'alliance_two')],
  ])('%s', async (_who, viewer) => {
    expect(await seenBy(viewer)).toEqual(await seenBy(undefined))
  })

  test('on its first and its last day a grant holds', async () => {
    const lastDay = at('2026-11-23', '2026-11-23')
    const { meeting } = await data(lastDay, '{ meeting(id: "meeting_held") { id } }')
    expect(meeting).toEqual({ id: 'meeting_held' })
  })
})

test('a grant below does not reach above', async () => {
  const below = holding('COMMITTEE', 'org_a')
  const query =
    '{ members(filter: { organizationId: "org_out" }) { totalCount } organization(id: "org_city") { lastActiveOn members { totalCount } projects { totalCount } } }'
  expect(await data(below, query)).toEqual({
    members: { totalCount: 0 },
    organization: { lastActiveOn: null, members: { totalCount: 0 }, projects: { totalCount: 0 } },
  })
})

describe('nothing can be guessed by filters', () => {
  const seeing = { secretary: 2, committee: 2 } as Partial<Record<string, number>>
  test.each(columns)('the members, by %s', async (person) => {
    const count = async (filter: string) =>
      (await data(people[person], `{ members(filter: { ${filter} }) { totalCount } }`)).members.totalCount
    const peers = seeing[person] === undefined ? 0 : 1
    expect(await count('organizationId: "org_a", joinedFrom: "2015-07-02"')).toBe(0)
    for (const by of ['name: "司马同事"', 'phone: "10087651234"', 'officialId: "999999199005020123"']) {
      const found = await data(
        people[person],
        `{ findMembers(by: { ${by}, purpose: AUDIT }) { totalCount } }`,
      )
      expect(found.findMembers.totalCount).toBe(peers)
    }
    const own = person === 'member' ? 1 : 0
    expect(await count('organizationId: "org_b", asOf: "2020-01-01"')).toBe(seeing[person] ?? own)
  })

  test.each([
    ['resources(filter: { text: "ALLIANCE" })', 0],
    ['resources(filter: { organizationId: "org_a" })', 0],
    ['needs(filter: { text: "ORGANIZATION", status: [OPEN] })', 0],
    ['needs(filter: { allianceId: "alliance_one" })', 1],
    ['projects(filter: { major: true })', 0],
    ['meetings(filter: { organizationId: "org_a" })', 0],
    ['activities(filter: { kind: [THEME_DAY] })', 0],
  ])('anonymous: %s', async (field, total) => {
    const answer = await data(undefined, `{ ${field} { totalCount nodes { id } pageInfo { hasNextPage } } }`)
    const [page] = Object.values(answer) as any[]
    expect([page.totalCount, page.nodes.length, page.pageInfo.hasNextPage]).toEqual([total, total, false])
  })
})

test('by its id, what one may not see answers as what is not there', async () => {
  const { fields } = readAccessTable()
  const { schema } = world.graph
  const hidden = [...plan.subjects].filter(
    ([, { row, only }]) => !only && fields.get(`${row}.id`)?.anonymous === '–',
  )
  for (const [id, { row }] of hidden) {
    const type = schema.getType(row.split(' ')[0]!) as GraphQLObjectType
    const madeUp = `${id.split('_')[0]}_0`
    const ask = async (asked: string) => {
      const node = `node(id: "${asked}") { ... on Node { id } ... on ${type.name} ${everythingOf(type, 0, args)} }`
      return JSON.stringify(await world.ask(undefined, `{ ${node} }`)).replaceAll(asked, 'it')
    }
    expect(isObjectType(type)).toBe(true)
    expect(await ask(id)).toBe(await ask(madeUp))
  }
  expect(hidden.length).toBeGreaterThan(20)
})

test('the telephone number is masked for the host of a report-in', async () => {
  const phone = async (viewer: Viewer) =>
    (await data(viewer, '{ member(id: "member_self") { phone } }')).member.phone
  expect(await phone(people.fellow)).toBe('100****5678')
  expect(await phone(people.member)).toBe('10012345678')
})

test.each(columns)('how somebody voted in a secret ballot is not told: %s', async (person) => {
  const { motion } = await data(
    people[person],
    `{ motion(id: "${deeds.secretMotion}") { ballots { choice } verdict { for } } }`,
  )
  expect(motion?.ballots ?? null).toBeNull()
})

describe('a live stream tells no more than a query', () => {
  const at = (source: string, position: number, afterId?: string) =>
    encodeCursor({ source, position, ...(afterId === undefined ? {} : { afterId }) })
  const changes = (argument: string, cursor: string) =>
    `{ meetingChanges(${argument}, at: "${cursor}") { meeting { id } } }`

  test.each(['meetingId: "meeting_held"', 'allianceId: "alliance_one"'])(
    'of meetings, to the outsider: %s',
    async (argument) => {
      const snapshot = await world.ask(people.outsider, changes(argument, at('activities', 0, '')))
      expect(snapshot.errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND'])
      const head = await world.subgraphs.activities.events.head()
      for (let position = 1; position <= head; position++)
        expect(await data(people.outsider, changes(argument, at('activities', position)))).toEqual({
          meetingChanges: [],
        })
    },
  )

  test('of matches, to the outsider', async () => {
    const head = await world.subgraphs.lists.events.head()
    const found = (cursor: string) =>
      data(people.outsider, `{ matchesFound(organizationId: "org_a", at: "${cursor}") { match { id } } }`)
    expect(await found(at('lists', 0, ''))).toEqual({ matchesFound: [{ match: null }] })
    for (let position = 1; position <= head; position++)
      expect(await found(at('lists', position))).toEqual({ matchesFound: [] })
  })
})
