import { expect, test } from 'vitest'
import { useLists } from './fixtures/open-test-lists.ts'
import { room, roomWanted } from './fixtures/operations.ts'
import { loadNeeds } from './need/need.load.ts'
import { loadProjects } from './project/project.load.ts'
import { loadResources } from './resource/resource.load.ts'

const lists = useLists()
const now = Temporal.Instant.from('2026-06-01T01:00:00Z')
const published = { allianceId: 'alliance_one', publishedAt: '2026-05-01T01:00:00Z' }

test('what is loaded is on the lists, with its events, and is matched', async () => {
  const { database, events } = lists.subgraph()
  const resources = Array.from({ length: 2100 }, (_, number) => ({
    ...room,
    ...published,
    id: `resource_${number}`,
    title: number === 7 ? room.title : `${number} 号仓库`,
    description: '',
  }))
  const need = { ...roomWanted, ...published, id: 'need_1', claimBy: '2026-06-30' }
  await loadResources(database.rows, resources, now)
  await loadNeeds(database.rows, [need], now)
  const project = {
    id: 'project_1',
    title: '共享',
    stage: 'UNDER_WAY',
    allianceId: 'alliance_one',
    ownerOrganizationId: 'org_a',
  }
  const sources = { needIds: ['need_1'], resourceIds: ['resource_7'], major: true, declaredOn: '2026-05-02' }
  await loadProjects(database.rows, [{ ...project, ...sources }], now)
  await events.publish()
  await lists.subgraph().caughtUp()
  expect(await events.head()).toBe(2100 + 1 + 1 + 1)
  const data = await lists.ask(
    'committee',
    `{ resources { totalCount } need(id: "need_1") { claimBy publishedAt matches { nodes { resource { id } } } }
      project(id: "project_1") { stage major needs { id } resources { id } } }`,
  )
  expect(data).toEqual({
    resources: { totalCount: 2100 },
    need: {
      claimBy: '2026-06-30',
      publishedAt: '2026-05-01T01:00:00Z',
      matches: { nodes: [{ resource: { id: 'resource_7' } }] },
    },
    project: {
      stage: 'UNDER_WAY',
      major: true,
      needs: [{ id: 'need_1' }],
      resources: [{ id: 'resource_7' }],
    },
  })
})

test('rows of unknown organizations are refused, and none of their batch is kept', async () => {
  const rows = ['org_a', 'org_zz'].map((organizationId) => ({
    ...roomWanted,
    ...published,
    id: `need_${organizationId}`,
    organizationId,
  }))
  await expect(loadNeeds(lists.subgraph().database.rows, rows, now)).rejects.toThrow('only 1 of them')
  expect(await lists.ask('committee', '{ need(id: "need_org_a") { id } }')).toEqual({ need: null })
})
