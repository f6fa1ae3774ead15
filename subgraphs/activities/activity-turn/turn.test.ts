import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleId, inForce, member, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(4)
  const rotations = [
    ['5(2)', { kind: 'ROTATION', of: 'THEME_DAY', among: 'MEMBERS' }],
    ['4(3)', { kind: 'ROTATION', of: 'SMALL_ACTIVITY', among: 'CHAIR_UNITS' }],
  ] as const
  at.organizations.write(inForce(at.allianceId, [...rules, ...rotations], '2026-01-01', 2))
  await at.tell()
})
afterAll(() => at.close())

const fields =
  'id of takenOn reason note handedOverOn version organization { id } insteadOf { id } article { id } alliance { id }'
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { activityTurn { ${fields} } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const take = (input: Record<string, unknown> = {}, caller = at.office) =>
  change(caller, 'takeActivityTurn', { allianceId: at.allianceId, of: 'THEME_DAY', ...input })
const handOver = (turnId: string, input: Record<string, unknown> = {}, caller = at.office) =>
  change(caller, 'handOverActivityTurn', { turnId, note: '移交签到表', ...input })
const asked = async (field: string, caller = above) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance { ${field} } } }`
  return (await at.run(caller, text, { of: [{ __typename: 'Alliance', id: at.allianceId }] })).data
    ._entities[0]
}
const next = async (of: string, caller = above) =>
  (
    await asked(
      `nextActivityTurn(of: ${of}) { lastOn explanation organization { id } line { id } article { id } }`,
      caller,
    )
  ).nextActivityTurn

test('who is next has its turn and hands it over, another stands in, and who was replaced is next again', async () => {
  expect(await next('THEME_DAY')).toEqual({
    lastOn: null,
    explanation:
      'Article 5(2) has theme Party days done in turn; it has had no turn yet, and has been there longest.',
    organization: { id: member(1) },
    line: [1, 2, 3, 4].map((number) => ({ id: member(number) })),
    article: { id: articleId('5(2)') },
  })
  const { activityTurn: first } = await take()
  expect(first).toMatchObject({
    of: 'THEME_DAY',
    takenOn: '2026-11-23',
    organization: { id: member(1) },
    insteadOf: null,
    article: { id: articleId('5(2)') },
    alliance: { id: at.allianceId },
  })
  expect((await take()).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  const handed = await handOver(first.id, { version: 1 }, secretary(1))
  expect(handed.activityTurn).toMatchObject({ note: '移交签到表', handedOverOn: '2026-11-23', version: 2 })
  expect((await handOver(first.id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  expect((await take({ organizationId: member(3) })).userErrors).toEqual([
    { code: 'INVALID_INPUT', field: 'reason' },
  ])
  expect((await take({ organizationId: member(1), reason: '代办' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'organizationId' },
  ])
  const { activityTurn: second } = await take({ organizationId: member(3), reason: '场地装修' })
  expect(second).toMatchObject({
    organization: { id: member(3) },
    insteadOf: { id: member(2) },
    reason: '场地装修',
  })
  await handOver(second.id)
  expect((await next('THEME_DAY')).line.map(({ id }: { id: string }) => id)).toEqual([2, 4, 1, 3].map(member))
  const { activityTurns: turns } = await asked('activityTurns(of: THEME_DAY) { totalCount nodes { id } }')
  expect(turns).toEqual({ totalCount: 2, nodes: [{ id: second.id }, { id: first.id }] })
})

test('of chair units only, where the charter says so', async () => {
  expect((await next('SMALL_ACTIVITY')).line).toEqual([{ id: member(1) }])
  const { activityTurn: turn } = await take({ of: 'SMALL_ACTIVITY' })
  await handOver(turn.id)
  expect((await take({ of: 'SMALL_ACTIVITY' })).activityTurn.organization).toEqual({ id: member(1) })
})

test('two who begin the next turn in one moment begin it once', async () => {
  const answers = await Promise.all([take(), take()])
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'WRONG_STATE' }])
})

describe('refused', () => {
  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['a member', () => secretary(4), 'FORBIDDEN'],
    ['those above', () => above, 'FORBIDDEN'],
  ])('%s', async (_who, caller, code) => {
    expect((await take({}, caller())).userErrors).toMatchObject([{ code }])
    const { activityTurns: turns } = await asked(
      'activityTurns(first: 1, of: SMALL_ACTIVITY) { nodes { id } }',
    )
    expect((await handOver(turns.nodes[0].id, {}, caller())).userErrors).toMatchObject([{ code }])
  })

  test('a stale version, nothing handed over, and what is not there', async () => {
    const { activityTurns: turns } = await asked(
      'activityTurns(first: 1, of: SMALL_ACTIVITY) { nodes { id } }',
    )
    expect((await handOver(turns.nodes[0].id, { version: 9 })).userErrors).toMatchObject([
      { code: 'STALE_VERSION' },
    ])
    expect((await handOver(turns.nodes[0].id, { note: '' })).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'note' },
    ])
    expect((await handOver('activityturn_0')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: 'turnId' },
    ])
    expect((await take({ allianceId: 'alliance_0' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('nothing of it is shown to those outside', async () => {
    const outsider = holding('SECRETARY', 'org_elsewhere')
    expect(await next('THEME_DAY', outsider)).toBeNull()
    expect((await asked('activityTurns { totalCount }', outsider)).activityTurns.totalCount).toBe(0)
  })

  test('what the charter does not let them take turns at', async () => {
    at.organizations.write(inForce(at.allianceId, rules, '2026-11-01', 3))
    await at.tell()
    expect((await take()).userErrors).toEqual([{ code: 'NO_ROTATION', field: 'of' }])
    expect(await next('THEME_DAY')).toBeNull()
  })
})
