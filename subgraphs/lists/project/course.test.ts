import { describe, expect, test } from 'vitest'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, roomWanted } from '../fixtures/operations.ts'
import { evidence, projectDesk, type SeenProject } from './project-fixture.ts'

const lists = useLists()
const { mutate, declare, change, refusal, approved, started, accepted, stopped } = projectDesk(lists)

test('a project goes through its four stages', async () => {
  let project = await declare()
  expect(project.nextStage).toEqual({ stage: 'APPROVED', by: 'OFFICE', body: null, article: null })
  project = await change('office', 'approveProject', project)
  expect(project.nextStage).toMatchObject({ stage: 'UNDER_WAY', by: 'OWNER' })
  project = await change('secretaryA', 'startProject', project)
  project = await change('office', 'acceptProject', project, { evidence })
  expect(project).toMatchObject({ stage: 'ACCEPTED', nextStage: null, evidence, version: 4 })
  const changes = ['DECLARED', 'APPROVED', 'STARTED', 'ACCEPTED']
  expect(project.steps).toEqual(changes.map((change) => ({ change, reason: null })))
  await lists.subgraph().events.publish()
  const events = await lists.subgraph().events.read(0, 1000)
  expect(events.filter(({ about }) => about.project === project.id).map(({ kind }) => kind)).toEqual(
    changes.map((change) => `project.${change.toLowerCase()}`),
  )
})

test('it is stopped with a reason, at its stage, and goes on from there', async () => {
  let project = await stopped()
  expect(project).toMatchObject({
    stage: 'APPROVED',
    stoppedOn: '2026-06-01',
    stopReason: '缺地',
    nextStage: null,
  })
  project = await change('office', 'reopenProject', project, { reason: '有地了' })
  expect(project).toMatchObject({ stage: 'APPROVED', stoppedOn: null, nextStage: { stage: 'UNDER_WAY' } })
})

test('an accepted project names all who took part: the owner, and those of its needs and resources', async () => {
  const needId = await needed(lists, 'liaisonB', roomWanted)
  const { id } = await change('office', 'acceptProject', await started({ needIds: [needId] }), { evidence })
  await lists.subgraph().events.publish()
  const events = await lists.subgraph().events.read(0, 10_000)
  const told = events.filter(({ about }) => about.project === id)
  expect(told.at(-1)).toMatchObject({ kind: 'project.accepted', about: { organization: ['org_a', 'org_b'] } })
  expect(told[0]).toMatchObject({ kind: 'project.declared', about: { organization: ['org_a'] } })
})

test('what was accepted is under way again when it is reopened', async () => {
  const project = await change('office', 'reopenProject', await accepted(), { reason: '漏水' })
  expect(project).toMatchObject({ stage: 'UNDER_WAY', nextStage: { stage: 'ACCEPTED' } })
  expect((await change('office', 'acceptProject', project, { evidence })).evidence).toHaveLength(2)
})

describe('a change is refused', () => {
  const milestone = { title: '开工', dueOn: '2026-07-01' }
  const money = { kind: 'RECEIVED', amount: 100, source: '上级', on: '2026-06-01' }
  const cases: [string, () => Promise<SeenProject>, Person, string, object, string][] = [
    ['approving by its owner', declare, 'secretaryA', 'approveProject', {}, 'FORBIDDEN'],
    ['approving by who does not see it', declare, 'secretaryE', 'approveProject', {}, 'NOT_FOUND'],
    ['approving twice', approved, 'office', 'approveProject', {}, 'WRONG_STATE'],
    ['approving a stale version', approved, 'office', 'approveProject', { version: 1 }, 'STALE_VERSION'],
    ['starting before approval', declare, 'secretaryA', 'startProject', {}, 'WRONG_STATE'],
    ['starting by another', approved, 'liaisonB', 'startProject', {}, 'FORBIDDEN'],
    ['starting what is stopped', stopped, 'secretaryA', 'startProject', {}, 'WRONG_STATE'],
    ['accepting by its owner', started, 'secretaryA', 'acceptProject', { evidence }, 'FORBIDDEN'],
    ['accepting before the work', approved, 'office', 'acceptProject', { evidence }, 'WRONG_STATE'],
    ['accepting without evidence', started, 'office', 'acceptProject', { evidence: [] }, 'INVALID_INPUT'],
    [
      'evidence that is no address',
      started,
      'office',
      'acceptProject',
      { evidence: [{ title: 'a', url: 'javascript:1' }] },
      'INVALID_INPUT',
    ],
    ['stopping without a reason', approved, 'office', 'stopProject', { reason: ' ' }, 'INVALID_INPUT'],
    ['stopping by another', approved, 'liaisonB', 'stopProject', { reason: '不办' }, 'FORBIDDEN'],
    ['stopping twice', stopped, 'office', 'stopProject', { reason: '不办' }, 'WRONG_STATE'],
    ['stopping what is done', accepted, 'office', 'stopProject', { reason: '不办' }, 'WRONG_STATE'],
    ['reopening what goes on', approved, 'office', 'reopenProject', { reason: '再办' }, 'WRONG_STATE'],
    ['reopening by its owner', stopped, 'secretaryA', 'reopenProject', { reason: '再办' }, 'FORBIDDEN'],
    [
      'a milestone before the project',
      declare,
      'secretaryA',
      'setMilestone',
      { ...milestone, dueOn: '2026-05-01' },
      'INVALID_INPUT',
    ],
    ['a milestone by another', declare, 'liaisonB', 'setMilestone', milestone, 'FORBIDDEN'],
    [
      'an unknown milestone',
      declare,
      'secretaryA',
      'completeMilestone',
      { milestoneId: 'milestone_x', doneOn: '2026-06-01' },
      'NOT_FOUND',
    ],
    ['an amount of nothing', declare, 'secretaryA', 'enterBudget', { ...money, amount: 0 }, 'INVALID_INPUT'],
    [
      'an amount finer than a fen',
      declare,
      'secretaryA',
      'enterBudget',
      { ...money, amount: 0.001 },
      'INVALID_INPUT',
    ],
    ['money of what is done', accepted, 'secretaryA', 'enterBudget', money, 'WRONG_STATE'],
    [
      'a supervisor named by the owner',
      declare,
      'secretaryA',
      'superviseProject',
      { organizationIds: ['org_c'] },
      'FORBIDDEN',
    ],
    [
      'an owner who supervises itself',
      declare,
      'office',
      'superviseProject',
      { organizationIds: ['org_a'] },
      'INVALID_INPUT',
    ],
    [
      'an unknown supervisor',
      declare,
      'office',
      'superviseProject',
      { organizationIds: ['org_zz'] },
      'NOT_FOUND',
    ],
    [
      'claiming what has an owner',
      declare,
      'liaisonB',
      'claimProject',
      { organizationId: 'org_b' },
      'WRONG_STATE',
    ],
  ]
  test.each(cases)('%s', async (_, prepare, person, name, input, code) => {
    expect(await refusal(person, name, await prepare(), input)).toBe(code)
  })
})

test('nobody but its people changes a project', async () => {
  const project = await approved()
  await expect(mutate('nobody', 'startProject', { projectId: project.id, version: 2 })).rejects.toThrow(
    'UNAUTHENTICATED',
  )
})

test('milestones show how late they are', async () => {
  let project = await declare()
  project = await change('secretaryA', 'setMilestone', project, { title: '开工', dueOn: '2026-06-01' })
  project = await change('office', 'setMilestone', project, { title: '完工', dueOn: '2026-06-11' })
  lists.at('2026-06-04T01:00:00Z')
  const [first] = project.milestones
  project = await change('secretaryA', 'completeMilestone', project, {
    milestoneId: first!.id,
    doneOn: '2026-06-03',
  })
  expect(project).toMatchObject({
    daysLate: 0,
    milestones: [
      { title: '开工', daysLate: 2 },
      { title: '完工', daysLate: 0 },
    ],
  })
  expect(
    await refusal('secretaryA', 'completeMilestone', project, {
      milestoneId: first!.id,
      doneOn: '2026-06-03',
    }),
  ).toBe('WRONG_STATE')
  lists.at('2026-06-14T01:00:00Z')
  project = await change('office', 'superviseProject', project, { organizationIds: [] })
  expect(project.daysLate).toBe(3)
  lists.at('2026-06-01T01:00:00Z')
})

test('its money adds up to the fen', async () => {
  let project = await declare()
  for (const amount of [0.1, 0.2]) {
    const entry = { kind: 'RECEIVED', amount, source: '上级', on: '2026-06-01' }
    project = await change('secretaryA', 'enterBudget', project, entry)
  }
  project = await change('office', 'enterBudget', project, {
    kind: 'SPENT',
    amount: 0.15,
    source: '桌椅',
    on: '2026-06-02',
  })
  expect(project.budget).toMatchObject({ planned: 0, received: 0.3, spent: 0.15, balance: 0.15 })
})

test('a supervisor from outside sees what it supervises', async () => {
  const project = await declare()
  const sees = async () =>
    (
      (await lists.ask('secretaryC', `{ project(id: "${project.id}") { id } }`)) as unknown as {
        project: unknown
      }
    ).project
  expect(await sees()).toBeNull()
  await change('office', 'superviseProject', project, { organizationIds: ['org_c'] })
  expect(await sees()).toEqual({ id: project.id })
})

test('members claim an open project, and one of them gets it', async () => {
  const open = await declare({ openToClaim: true }, 'office')
  const claims = await Promise.all([
    refusal('liaisonB', 'claimProject', open, { organizationId: 'org_b' }),
    refusal('secretaryA', 'claimProject', open, { organizationId: 'org_a' }),
  ])
  expect(claims.toSorted()).toEqual(['STALE_VERSION', undefined])
  expect(await refusal('secretaryC', 'claimProject', open, { organizationId: 'org_c' })).toBe('NOT_FOUND')
})

test('work on an unclaimed project does not begin', async () => {
  let open = await change('office', 'approveProject', await declare({ openToClaim: true }, 'office'))
  expect(await refusal('secretaryA', 'startProject', open)).toBe('WRONG_STATE')
  expect(await refusal('committee', 'claimProject', open, { organizationId: 'org_c' })).toBe('NOT_A_MEMBER')
  open = await change('liaisonB', 'claimProject', open, { organizationId: 'org_b' })
  expect(open).toMatchObject({ organization: { id: 'org_b' }, openToClaim: false })
  expect((await change('liaisonB', 'startProject', open)).stage).toBe('UNDER_WAY')
})
