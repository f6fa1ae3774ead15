import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inForce, member, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(3)
  const monthly = [
    '三㈠4',
    { kind: 'CADENCE', subject: 'CONTACT', every: { count: 1, unit: 'MONTH', atLeast: 1 } },
  ] as const
  at.organizations.write(inForce(at.allianceId, [...rules, monthly], '2026-01-01', 2))
  await at.tell()
})
afterAll(() => at.close())

const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) {
    contact { id way contactedOn asked outcome outcomeOn version organization { id } alliance { id } } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const wanted = () => ({
  allianceId: at.allianceId,
  organizationId: member(2),
  way: 'VISIT',
  on: '2026-11-20',
  asked: '希望共享培训场地',
})
const asked = async (type: string, id: string, field: string, caller = above) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${field} } } }`
  return (await at.run(caller, text, { of: [{ __typename: type, id }] })).data._entities[0]
}
const contacts = async (caller = above) =>
  (await asked('Alliance', at.allianceId, 'contacts { totalCount nodes { id } }', caller)).contacts

test('a contact is logged with what was asked, fulfils what is due of the month, and has an outcome', async () => {
  const { contact } = await change(at.office, 'logContact', wanted())
  expect(contact).toMatchObject({
    way: 'VISIT',
    contactedOn: '2026-11-20',
    asked: '希望共享培训场地',
    outcome: null,
    organization: { id: member(2) },
    alliance: { id: at.allianceId },
  })
  const { obligations } = await asked(
    'Organization',
    member(2),
    'obligations(first: 100, state: [FULFILLED]) { nodes { title fulfilledOn } }',
  )
  expect(obligations.nodes).toEqual([
    { title: 'contact with primary organizations, 2026-11', fulfilledOn: '2026-11-20' },
  ])
  const settled = await change(at.office, 'recordOutcome', {
    contactId: contact.id,
    outcome: '已对接礼堂',
    version: 1,
  })
  expect(settled.contact).toMatchObject({ outcome: '已对接礼堂', outcomeOn: '2026-11-23', version: 2 })
})

test('a member sees its own contacts, the office and those above all, nobody else any', async () => {
  const all = (await contacts()).totalCount
  expect(all).toBeGreaterThan(0)
  expect((await contacts(at.office)).totalCount).toBe(all)
  expect((await contacts(secretary(2))).totalCount).toBe(all)
  for (const caller of [secretary(1), anonymous, holding('SECRETARY', 'org_elsewhere')])
    expect((await contacts(caller)).totalCount).toBe(0)
})

describe('refused', () => {
  test.each([
    ['tomorrow', { on: '2026-11-24' }, 'INVALID_INPUT', 'on'],
    ['with who is no member', { organizationId: 'org_other' }, 'NOT_A_MEMBER', 'organizationId'],
    ['when it was no member yet', { on: '2023-12-31' }, 'NOT_A_MEMBER', 'organizationId'],
    ['without words', { asked: ' ' }, 'INVALID_INPUT', 'asked'],
    ['of no alliance', { allianceId: 'alliance_0' }, 'NOT_FOUND', 'allianceId'],
  ])('%s', async (_what, input, code, field) => {
    expect((await change(at.office, 'logContact', { ...wanted(), ...input })).userErrors).toEqual([
      { code, field },
    ])
  })

  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['a member', () => secretary(2), 'FORBIDDEN'],
    ['those above', () => above, 'FORBIDDEN'],
  ])('%s', async (_who, caller, code) => {
    expect((await change(caller(), 'logContact', wanted())).userErrors).toMatchObject([{ code }])
    const { contact } = await change(at.office, 'logContact', wanted())
    const outcome = { contactId: contact.id, outcome: '已办' }
    expect((await change(caller(), 'recordOutcome', outcome)).userErrors).toMatchObject([{ code }])
  })

  test('an outcome of a stale version, without words, of nothing', async () => {
    const { contact } = await change(at.office, 'logContact', wanted())
    const code = async (input: Record<string, unknown>) =>
      (await change(at.office, 'recordOutcome', { contactId: contact.id, outcome: '已办', ...input }))
        .userErrors[0]?.code
    expect(await code({ version: 7 })).toBe('STALE_VERSION')
    expect(await code({ outcome: '' })).toBe('INVALID_INPUT')
    expect(await code({ contactId: 'contact_0' })).toBe('NOT_FOUND')
  })
})
