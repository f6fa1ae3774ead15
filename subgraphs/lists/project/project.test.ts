import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, people } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'

const lists = useLists()
const declareProject = `mutation ($input: DeclareProjectInput!) {
  declareProject(input: $input) {
    project { id title stage major declaredOn organization { id } alliance { id } needs { id } resources { id } }
    userErrors { field code message }
  }
}`
const project = { organizationId: 'org_a', allianceId: 'alliance_one', title: '共享会议室' }
let needIds: string[]
let resourceIds: string[]

beforeAll(async () => {
  needIds = [await needed(lists, 'liaisonB', { ...roomWanted, allianceId: 'alliance_one' })]
  resourceIds = [
    await offered(lists, 'secretaryA', { ...room, allianceId: 'alliance_one', visibility: 'ALLIANCE' }),
  ]
})

test('a project is declared from needs and resources', async () => {
  const { declareProject: answer } = await lists.ask('secretaryA', declareProject, {
    input: { ...project, needIds: [...needIds, ...needIds], resourceIds, major: true },
  })
  expect(answer).toEqual({
    project: {
      id: expect.stringMatching(/^project_/),
      title: '共享会议室',
      stage: 'DECLARED',
      major: true,
      declaredOn: '2026-06-01',
      organization: { id: 'org_a' },
      alliance: { id: 'alliance_one' },
      needs: [{ id: needIds[0] }],
      resources: [{ id: resourceIds[0] }],
    },
    userErrors: [],
  })
})

test.each<[Person, object, string, string]>([
  ['liaisonB', {}, '', 'FORBIDDEN'],
  ['office', {}, '', 'FORBIDDEN'],
  ['secretaryC', { organizationId: 'org_c' }, 'allianceId', 'NOT_A_MEMBER'],
  ['secretaryA', { title: ' ' }, 'title', 'INVALID_INPUT'],
  ['secretaryA', { needIds: ['need_zz'] }, 'needIds', 'NOT_FOUND'],
  [
    'secretaryA',
    { resourceIds: Array.from({ length: 51 }, (_, place) => `resource_${place}`) },
    'resourceIds',
    'INVALID_INPUT',
  ],
])('%s with %j is refused', async (person, changes, field, code) => {
  const { declareProject: answer } = await lists.ask(person, declareProject, {
    input: { ...project, ...changes },
  })
  expect(answer).toMatchObject({ project: null, userErrors: [{ field: field || null, code }] })
})

test('a source that one does not see cannot be taken', async () => {
  const own = await offered(lists, 'liaisonB', {
    ...room,
    organizationId: 'org_b',
    visibility: 'ORGANIZATION',
  })
  expect(
    await lists.refusal('secretaryA', declareProject, { input: { ...project, resourceIds: [own] } }),
  ).toBe('NOT_FOUND')
})

describe('who sees it', () => {
  const inside: readonly Person[] = ['committee', 'office', 'secretaryA', 'liaisonB', 'analyst']
  test.each(Object.keys(people) as Person[])('%s', async (person) => {
    const data = await lists.ask(
      person,
      `query ($of: [_Any!]!) {
        projects(filter: { allianceId: "alliance_one", stage: [DECLARED], major: true }) { totalCount nodes { title } }
        _entities(representations: $of) {
          ... on Organization { projects { totalCount } }
          ... on Alliance { projects { totalCount } }
        }
      }`,
      {
        of: [
          { __typename: 'Organization', id: 'org_a' },
          { __typename: 'Alliance', id: 'alliance_one' },
        ],
      },
    )
    const seen = inside.includes(person) ? 1 : 0
    expect(data.projects).toEqual({ totalCount: seen, nodes: seen ? [{ title: '共享会议室' }] : [] })
    expect(data._entities).toEqual([{ projects: { totalCount: seen } }, { projects: { totalCount: seen } }])
  })
})
