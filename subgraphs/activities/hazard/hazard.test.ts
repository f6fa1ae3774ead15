import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const fields = `id description status overdue foundOn fixBy fixedOn fixNote checkedOn checkNote version
  organization { id } finder { id } alliance { id }`
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { hazard { ${fields} } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const wanted = () => ({
  allianceId: at.allianceId,
  organizationId: member(2),
  description: '消防通道堆放杂物',
  fixBy: '2026-11-30',
})
const found = async () => (await change(secretary(1), 'registerHazard', wanted())).hazard
const listed = async (caller = above) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance { hazards(first: 100) { totalCount nodes { id overdue status } } } } }`
  return (await at.run(caller, text, { of: [{ __typename: 'Alliance', id: at.allianceId }] })).data
    ._entities[0].hazards
}

test('found by one, fixed by the other, seen again at the re-check, fixed again, and gone', async () => {
  const hazard = await found()
  expect(hazard).toMatchObject({
    status: 'FOUND',
    overdue: false,
    foundOn: '2026-11-23',
    fixBy: '2026-11-30',
    organization: { id: member(2) },
    finder: { id: member(1) },
    alliance: { id: at.allianceId },
    version: 1,
  })
  const { id: hazardId } = hazard
  const before = at.now
  at.now = Temporal.Instant.from('2026-11-30T16:00:00Z')
  expect((await listed()).nodes).toContainEqual({ id: hazardId, overdue: true, status: 'FOUND' })
  const fixed = await change(secretary(2), 'fixHazard', { hazardId, note: '已清理', version: 1 })
  expect(fixed.hazard).toMatchObject({
    status: 'FIXED',
    fixedOn: '2026-12-01',
    fixNote: '已清理',
    overdue: false,
  })
  const again = await change(secretary(1), 'recheckHazard', {
    hazardId,
    gone: false,
    note: '仍有堆放',
    fixBy: '2026-12-03',
  })
  expect(again.hazard).toMatchObject({
    status: 'FOUND',
    fixBy: '2026-12-03',
    fixedOn: null,
    fixNote: null,
    checkNote: '仍有堆放',
    version: 3,
  })
  await change(secretary(2), 'fixHazard', { hazardId, note: '再次清理' })
  const gone = await change(secretary(1), 'recheckHazard', { hazardId, gone: true, note: '已消除' })
  expect(gone.hazard).toMatchObject({ status: 'CLOSED', checkedOn: '2026-12-01', checkNote: '已消除' })
  at.now = before
  await at.allPublished()
  const events = await at.subgraph.events.read(0, 1000)
  expect(events.filter(({ about }) => about.hazard === hazardId).map(({ kind }) => kind)).toEqual([
    'hazard.found',
    'hazard.fixed',
    'hazard.reopened',
    'hazard.fixed',
    'hazard.closed',
  ])
})

test('the office, which is no member, says of both that it was done', async () => {
  expect((await change(at.office, 'registerHazard', wanted())).userErrors).toMatchObject([
    { code: 'NOT_A_MEMBER' },
  ])
  const { id: hazardId } = await found()
  const fixed = await change(at.office, 'fixHazard', { hazardId, note: '已清理' })
  expect(fixed.hazard).toMatchObject({ status: 'FIXED', fixNote: '已清理' })
  const gone = await change(at.office, 'recheckHazard', { hazardId, gone: true, note: '已消除' })
  expect(gone.hazard).toMatchObject({ status: 'CLOSED', checkNote: '已消除' })
})

describe('refused', () => {
  test.each([
    ['at home', { organizationId: member(1) }, 'INVALID_INPUT', 'organizationId'],
    ['at no member', { organizationId: 'org_other' }, 'NOT_A_MEMBER', 'organizationId'],
    ['to be fixed before today', { fixBy: '2026-11-22' }, 'INVALID_INPUT', 'fixBy'],
    ['without words', { description: '' }, 'INVALID_INPUT', 'description'],
  ])('%s', async (_what, input, code, field) => {
    const { userErrors } = await change(secretary(1), 'registerHazard', { ...wanted(), ...input })
    expect(userErrors).toEqual([{ code, field }])
  })

  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND', 'NOT_FOUND'],
    ['those above', () => above, 'NOT_A_MEMBER', 'FORBIDDEN'],
    ['a third member', () => secretary(3), undefined, 'FORBIDDEN'],
  ])('%s', async (_who, caller, registering, stepping) => {
    expect((await change(caller(), 'registerHazard', wanted())).userErrors[0]?.code).toBe(registering)
    const { id: hazardId } = await found()
    expect((await change(caller(), 'fixHazard', { hazardId, note: '已清理' })).userErrors).toMatchObject([
      { code: stepping },
    ])
    const recheck = { hazardId, gone: true, note: '已消除' }
    expect((await change(caller(), 'recheckHazard', recheck)).userErrors).toMatchObject([{ code: stepping }])
  })

  test('fixing by the finder, re-checking by the one where it is, a wrong state and a stale version', async () => {
    const { id: hazardId } = await found()
    const code = async (caller: typeof above, name: string, input: Record<string, unknown>) =>
      (await change(caller, name, { hazardId, note: '说明', ...input })).userErrors[0]?.code
    expect(await code(secretary(1), 'fixHazard', {})).toBe('FORBIDDEN')
    expect(await code(secretary(1), 'recheckHazard', { gone: true })).toBe('WRONG_STATE')
    expect(await code(secretary(2), 'fixHazard', { version: 3 })).toBe('STALE_VERSION')
    expect(await code(secretary(2), 'fixHazard', { note: ' ' })).toBe('INVALID_INPUT')
    expect(await code(secretary(2), 'fixHazard', {})).toBeUndefined()
    expect(await code(secretary(2), 'fixHazard', {})).toBe('WRONG_STATE')
    expect(await code(secretary(2), 'recheckHazard', { gone: true })).toBe('FORBIDDEN')
    expect(await code(secretary(1), 'recheckHazard', { gone: false, fixBy: '2026-11-22' })).toBe(
      'INVALID_INPUT',
    )
    expect((await listed(holding('SECRETARY', 'org_elsewhere'))).totalCount).toBe(0)
  })
})
