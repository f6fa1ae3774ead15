import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
let passed: string
let rejected: string
beforeAll(async () => {
  at = await openTestAlliance(9)
  const { meetingId } = await openMeeting(at, 6)
  const decide = async (choice: 'FOR' | 'AGAINST') => {
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3]) await vote(at, motionId, number, choice)
    await closeBallot(at, motionId)
    return motionId
  }
  passed = await decide('FOR')
  rejected = await decide('AGAINST')
})
afterAll(() => at.close())

const fields =
  'id title dueOn state progress note doneOn version organization { id } motion { id } alliance { id }'
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { task { ${fields} } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const wanted = () => ({
  motionId: passed,
  organizationId: member(2),
  title: '办联合招聘会',
  dueOn: '2026-12-01',
})
const assigned = async () => (await change(at.office, 'assignTask', wanted())).task
const entity = async (type: string, id: string, field: string, caller = above) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${field} } } }`
  return (await at.run(caller, text, { of: [{ __typename: type, id }] })).data._entities[0]
}
const stateOf = async (id: string) => (await entity('Task', id, 'state progress')).state

test('a task of a passed motion is carried out by its member, and becomes overdue by the clock', async () => {
  const task = await assigned()
  expect(task).toMatchObject({
    title: '办联合招聘会',
    dueOn: '2026-12-01',
    state: 'UNDER_WAY',
    progress: 0,
    doneOn: null,
    version: 1,
    organization: { id: member(2) },
    motion: { id: passed },
    alliance: { id: at.allianceId },
  })
  const { id: taskId } = task
  const half = await change(secretary(2), 'reportTask', {
    taskId,
    progress: 50,
    note: '场地已定',
    version: 1,
  })
  expect(half.task).toMatchObject({ progress: 50, note: '场地已定', state: 'UNDER_WAY', version: 2 })
  const before = at.now
  at.now = Temporal.Instant.from('2026-12-01T15:59:59Z')
  expect(await stateOf(taskId)).toBe('UNDER_WAY')
  at.now = Temporal.Instant.from('2026-12-01T16:00:00Z')
  expect(await stateOf(taskId)).toBe('OVERDUE')
  const done = await change(secretary(2), 'reportTask', { taskId, progress: 100, note: '已办' })
  expect(done.task).toMatchObject({ state: 'DONE', doneOn: '2026-12-02' })
  const again = await change(at.office, 'reopenTask', { taskId, reason: '缺总结', version: 3 })
  expect(again.task).toMatchObject({
    ...{ state: 'OVERDUE', progress: 0, doneOn: null },
    ...{ note: '缺总结', version: 4 },
  })
  at.now = before
})

test('it is listed with its motion, its alliance and its member, earliest due first, by state', async () => {
  const { id: late } = await assigned()
  const { task: soon } = await change(at.office, 'assignTask', {
    ...wanted(),
    dueOn: '2026-11-23',
    organizationId: member(5),
  })
  const tasks = 'tasks(first: 100, state: [UNDER_WAY]) { totalCount nodes { id } }'
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id)
  const all = ids((await entity('Alliance', at.allianceId, tasks)).tasks)
  expect(all.indexOf(soon.id)).toBeLessThan(all.indexOf(late))
  expect(ids((await entity('Organization', member(5), tasks)).tasks)).toEqual([soon.id])
  const done = 'tasks(state: [DONE]) { nodes { id } }'
  expect(ids((await entity('Organization', member(5), done)).tasks)).toEqual([])
  expect(
    (await entity('Motion', passed, 'tasks { id }')).tasks.map(({ id }: { id: string }) => id),
  ).toContain(late)
  const outsider = holding('SECRETARY', 'org_elsewhere')
  expect((await entity('Alliance', at.allianceId, tasks, outsider)).tasks.totalCount).toBe(0)
  expect(await entity('Task', late, 'id', outsider)).toBeNull()
})

describe('refused', () => {
  test.each([
    ['a motion that was not passed', () => ({ motionId: rejected }), 'NOT_PASSED', 'motionId'],
    [
      'an organization that is no member',
      () => ({ organizationId: 'org_other' }),
      'NOT_A_MEMBER',
      'organizationId',
    ],
    ['a day that has passed', () => ({ dueOn: '2026-11-22' }), 'INVALID_INPUT', 'dueOn'],
    ['no title', () => ({ title: ' ' }), 'INVALID_INPUT', 'title'],
    ['no such motion', () => ({ motionId: 'motion_0' }), 'NOT_FOUND', 'motionId'],
  ])('%s', async (_what, input, code, field) => {
    const { userErrors } = await change(at.office, 'assignTask', { ...wanted(), ...input() })
    expect(userErrors).toEqual([{ code, field }])
  })

  const people = [
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['another member', () => secretary(3), 'FORBIDDEN'],
    ['those above', () => above, 'FORBIDDEN'],
  ] as const

  test.each(people)('%s, at every step', async (_who, caller, code) => {
    const { id: taskId } = await assigned()
    const steps = [
      ['assignTask', wanted()],
      ['reportTask', { taskId, progress: 10, note: '进展' }],
      ['reopenTask', { taskId, reason: '退回' }],
    ] as const
    for (const [name, input] of steps)
      expect((await change(caller(), name, input)).userErrors).toMatchObject([{ code }])
    expect(await entity('Task', taskId, 'state progress version')).toEqual({
      state: 'UNDER_WAY',
      progress: 0,
      version: 1,
    })
  })

  test('the office reports nothing, a member reopens nothing; a stale version, a wrong state, wrong figures', async () => {
    const { id: taskId } = await assigned()
    const code = async (caller: typeof above, name: string, input: Record<string, unknown>) =>
      (await change(caller, name, { taskId, ...input })).userErrors[0]?.code
    const report = { progress: 10, note: '进展' }
    expect(await code(at.office, 'reportTask', report)).toBe('FORBIDDEN')
    expect(await code(secretary(2), 'reopenTask', { reason: '退回' })).toBe('FORBIDDEN')
    expect(await code(secretary(2), 'reportTask', { ...report, version: 4 })).toBe('STALE_VERSION')
    expect(await code(secretary(2), 'reportTask', { ...report, progress: 101 })).toBe('INVALID_INPUT')
    expect(await code(secretary(2), 'reportTask', { ...report, progress: -1 })).toBe('INVALID_INPUT')
    expect(await code(secretary(2), 'reportTask', { ...report, note: '' })).toBe('INVALID_INPUT')
    expect(await code(at.office, 'reopenTask', { reason: '退回' })).toBe('WRONG_STATE')
    expect(await code(secretary(2), 'reportTask', { ...report, taskId: 'task_0' })).toBe('NOT_FOUND')
    expect(await code(secretary(2), 'reportTask', { ...report, progress: 100 })).toBeUndefined()
    expect(await code(secretary(2), 'reportTask', report)).toBe('WRONG_STATE')
    expect(await code(at.office, 'reopenTask', { reason: '退回', version: 1 })).toBe('STALE_VERSION')
  })
})
