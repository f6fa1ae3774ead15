import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import { alliance, inForce, member, told } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, officeOf, secretary } from '../fixture/callers.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
let park: string
const once = (subject: string, unit: string) => ({
  kind: 'CADENCE',
  subject,
  every: { count: 1, unit, atLeast: 1 },
})
const minimum = {
  kind: 'YEARLY_MINIMUM',
  items: [{ name: { zh: '联合走访慰问', en: 'joint visit' }, min: 1 }],
}
beforeAll(async () => {
  at = await openTestAlliance(9)
  const facts = alliance(newId('alliance'), 3)
  park = facts.id
  const articles = [
    ['三㈠4', once('LECTURE', 'HALF_YEAR')],
    ['三㈠4', once('CONTACT', 'MONTH')],
    ['三㈠4', once('SUPERVISION', 'QUARTER')],
    ['9.2', minimum],
  ] as const
  at.organizations.write(...told(facts).slice(0, 2), inForce(park, articles, '2024-01-01'))
  await at.tell()
})
afterAll(() => at.close())

const list = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance { obligations(members: true, first: 100) { nodes {
  id title dueOn state evidence fulfilledOn version organization { id } } } } } }`
interface Line {
  id: string
  title: string
  version: number
  organization: { id: string } | null
}
async function obligation(title: string, organization: string | null = null, of = park): Promise<Line> {
  const { data } = await at.run(above, list, { of: [{ __typename: 'Alliance', id: of }] })
  const nodes: Line[] = data._entities[0].obligations.nodes
  return nodes.find((line) => line.title === title && (line.organization?.id ?? null) === organization)!
}
const lecture = (number: number) => obligation('Party lecture, second half of 2026', member(number))
const change = async (caller: typeof above, field: string, input: Record<string, unknown>) => {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${field}(input: $input) { obligation { id state evidence fulfilledOn version } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[field] ?? { userErrors: codes.map((code) => ({ code })) }
}
const given = { on: '2026-11-20', evidence: '党课签到表' }

test('evidence fulfils, taken back it is open again, and it can be given anew', async () => {
  const { id } = await lecture(1)
  expect((await change(secretary(1), 'fulfilObligation', { obligationId: id, ...given })).obligation).toEqual(
    {
      id,
      state: 'FULFILLED',
      evidence: '党课签到表',
      fulfilledOn: '2026-11-20',
      version: 2,
    },
  )
  const open = { id, state: 'DUE', evidence: null, fulfilledOn: null, version: 3 }
  const back = { obligationId: id, reason: '误填', version: 2 }
  expect((await change(secretary(1), 'reopenObligation', back)).obligation).toEqual(open)
  expect(
    (await change(secretary(1), 'fulfilObligation', { obligationId: id, ...given })).obligation.state,
  ).toBe('FULFILLED')
})

test('each of the five ones has evidence of its own, given by the office', async () => {
  const { id } = await obligation('joint visit, 2026')
  const { obligation: after } = await change(officeOf(park), 'fulfilObligation', {
    obligationId: id,
    ...given,
  })
  expect(after).toMatchObject({ state: 'FULFILLED', evidence: '党课签到表' })
})

test('evidence that was given stays what fulfils, whatever is done afterwards', async () => {
  const title = 'contact with primary organizations, 2026-09'
  const { id } = await obligation(title, member(1))
  const input = { obligationId: id, on: '2026-09-20', evidence: '走访记录' }
  const { obligation: proved } = await change(officeOf(park), 'fulfilObligation', input)
  expect(proved).toMatchObject({ evidence: '走访记录', version: 2 })
  const log = 'mutation($input: LogContactInput!) { logContact(input: $input) { userErrors { code } } }'
  const contact = { allianceId: park, organizationId: member(1), way: 'VISIT', asked: '用电' }
  for (const on of ['2026-09-10', '2026-09-11']) {
    const { data } = await at.run(officeOf(park), log, { input: { ...contact, on } })
    expect(data.logContact.userErrors).toEqual([])
    expect(await obligation(title, member(1))).toMatchObject({ evidence: '走访记录', version: 2 })
  }
})

test('sent again with the same key it is given once', async () => {
  const { id } = await lecture(3)
  const input = { obligationId: id, ...given, idempotencyKey: 'once' }
  const first = await change(secretary(3), 'fulfilObligation', input)
  expect(await change(secretary(3), 'fulfilObligation', input)).toEqual(first)
})

describe('refused', () => {
  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['a fellow member', () => secretary(1), 'NOT_FOUND'],
    ['those above', () => above, 'FORBIDDEN'],
    ['the office', () => officeOf(park), 'FORBIDDEN'],
    ['an operator', () => holding('OPERATOR', member(2)), 'NOT_FOUND'],
  ])('%s, for what a member owes', async (_who, caller, code) => {
    const { id } = await lecture(2)
    const { userErrors } = await change(caller(), 'fulfilObligation', { obligationId: id, ...given })
    expect(userErrors).toMatchObject([{ code }])
    expect(await lecture(2)).toMatchObject({ state: 'DUE', version: 1 })
  })

  test.each([
    ['a member, for what the working group owes', () => secretary(2), 'FORBIDDEN'],
    ['not the office', () => officeOf(park), undefined],
  ])('%s', async (_who, caller, code) => {
    const { id } = await obligation('contact with primary organizations, 2026-10', member(2))
    const input = { obligationId: id, ...given, on: '2026-10-31' }
    const { userErrors } = await change(caller(), 'fulfilObligation', input)
    expect(userErrors[0]?.code).toBe(code)
  })

  test.each([
    ['after today', { on: '2026-11-24' }, 'on'],
    ['before the period', { on: '2026-06-30' }, 'on'],
    ['no evidence', { evidence: ' ' }, 'evidence'],
    ['too much', { evidence: '长'.repeat(1001) }, 'evidence'],
  ])('%s', async (_what, input, field) => {
    const { id } = await lecture(2)
    const { userErrors } = await change(secretary(2), 'fulfilObligation', {
      obligationId: id,
      ...given,
      ...input,
    })
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field }])
  })

  test('after the period', async () => {
    const { id } = await obligation('Party lecture, first half of 2026', member(2))
    const { userErrors } = await change(secretary(2), 'fulfilObligation', { obligationId: id, ...given })
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'on' }])
  })

  test('a stale version, an unknown id, what is fulfilled, what has no evidence', async () => {
    const { id } = await lecture(2)
    const code = async (field: string, input: Record<string, unknown>) =>
      (await change(secretary(2), field, { obligationId: id, ...input })).userErrors[0]?.code
    expect(await code('fulfilObligation', { ...given, version: 9 })).toBe('STALE_VERSION')
    expect(await code('fulfilObligation', { ...given, obligationId: 'obligation_0' })).toBe('NOT_FOUND')
    expect(await code('reopenObligation', { reason: '误填' })).toBe('WRONG_STATE')
    expect(await code('fulfilObligation', given)).toBeUndefined()
    expect(await code('fulfilObligation', given)).toBe('WRONG_STATE')
    expect(await code('reopenObligation', { reason: '' })).toBe('INVALID_INPUT')
  })

  test('for a meeting, which only a meeting fulfils', async () => {
    const { id } = await obligation('council, second half of 2026', null, at.allianceId)
    const { userErrors } = await change(at.office, 'fulfilObligation', { obligationId: id, ...given })
    expect(userErrors).toEqual([{ code: 'OWN_RECORD', field: 'obligationId' }])
  })
})
