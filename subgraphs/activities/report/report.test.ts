import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesChanged } from '../../../shared/places/place.ts'
import { inForce, member, placeOf, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { checkPeriod, memberReportText } from './report.rules.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  const quarterly = [
    '6(3)',
    { kind: 'CADENCE', subject: 'REPORT', every: { count: 1, unit: 'QUARTER', atLeast: 1 } },
  ] as const
  const yearly = [
    '5(1)',
    { kind: 'CADENCE', subject: 'DUTY_REPORT', every: { count: 1, unit: 'YEAR', atLeast: 1 }, at: 'END' },
  ] as const
  at.organizations.write(inForce(at.allianceId, [...rules, quarterly, yearly], '2026-01-01', 2))
  await at.tell()
  const { meetingId } = await openMeeting(at, 6)
  const motionId = await openBallot(at, meetingId)
  for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
  await closeBallot(at, motionId)
  await at.run(at.office, contract.closeMeeting, { meetingId })
})
afterAll(() => at.close())

const fields =
  'id periodFrom periodTo text status submittedOn acknowledgedOn reply version alliance { id } organization { id }'
const change = async (caller: typeof above, name: string, input: Record<string, unknown>) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { report { ${fields} } userErrors { code field } } }`
  const { data, codes } = await at.run(caller, text, { input })
  return data?.[name] ?? { userErrors: codes.map((code) => ({ code })) }
}
const quarter = () => ({ allianceId: at.allianceId, from: '2026-10-01', to: '2026-12-31' })
const drafted = async () => (await change(at.office, 'draftReport', quarter())).report
const asked = async (field: string, caller = above) => {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Alliance { ${field} } } }`
  return (await at.run(caller, text, { of: [{ __typename: 'Alliance', id: at.allianceId }] })).data
    ._entities[0]
}

test('a report is drafted from the data, changed, submitted, which fulfils what is due, and acknowledged by those above', async () => {
  const report = await drafted()
  expect(report).toMatchObject({ status: 'DRAFT', periodFrom: '2026-10-01', alliance: { id: at.allianceId } })
  expect(report.text.split('\n')).toEqual([
    `${at.allianceId}: report on 2026-10-01 to 2026-12-31`,
    'Meetings held: 1; motions passed: 1; tasks done: 0, overdue: 0.',
    'Activities held: 0.',
    'Obligations fulfilled: 1, overdue: 0.',
    'Contacts with members: 0.',
    'Hazards found: 0, closed: 0.',
  ])
  const { id: reportId } = report
  expect((await asked('reports { totalCount }')).reports.totalCount).toBe(0)
  expect((await asked('reports { totalCount }', at.office)).reports.totalCount).toBe(1)
  await change(at.office, 'changeReport', { reportId, text: '第四季度工作报告', version: 1 })
  const submitted = await change(at.office, 'submitReport', { reportId, version: 2 })
  expect(submitted.report).toMatchObject({
    status: 'SUBMITTED',
    submittedOn: '2026-11-23',
    text: '第四季度工作报告',
  })
  const { obligations } = await asked('obligations(state: [FULFILLED]) { nodes { title fulfilledOn } }')
  expect(obligations.nodes).toContainEqual({
    title: 'work report, quarter 4 of 2026',
    fulfilledOn: '2026-11-23',
  })
  expect((await asked('reports { nodes { id } }')).reports.nodes).toEqual([{ id: reportId }])
  const received = await change(above, 'acknowledgeReport', { reportId, reply: '继续推进' })
  expect(received.report).toMatchObject({
    status: 'ACKNOWLEDGED',
    acknowledgedOn: '2026-11-23',
    reply: '继续推进',
  })
})

describe('of a member', () => {
  const year = () => ({
    allianceId: at.allianceId,
    organizationId: member(2),
    from: '2026-01-01',
    to: '2026-12-31',
  })
  const draftedBy = async (caller = secretary(2)) => (await change(caller, 'draftReport', year())).report
  const listed = async (caller = at.office) =>
    (await asked('reports(ofMembers: true) { nodes { id } }', caller)).reports.nodes.length

  test('it is drafted from what the member did, submitted, which fulfils its duty, and acknowledged by the office', async () => {
    const report = await draftedBy()
    expect(report).toMatchObject({ status: 'DRAFT', organization: { id: member(2) } })
    expect(report.text.split('\n')).toEqual([
      `${member(2)}: report to ${at.allianceId} on 2026-01-01 to 2026-12-31`,
      'Meetings it was due at: 1; attended: 1.',
      'Activities taken part in: 0.',
      'Tasks done: 0, overdue: 0.',
      'Obligations fulfilled: 0, overdue: 0.',
      'Contacts with it: 0.',
    ])
    const { id: reportId } = report
    expect([await listed(), await listed(secretary(2))]).toEqual([0, 1])
    const text = `query { _entities(representations: [{ __typename: "Organization", id: "${member(2)}" }]) {
      ... on Organization { reports { nodes { id } } obligations(year: 2026, state: [FULFILLED]) { nodes { title } } } } }`
    const own = async (caller = secretary(2)) => (await at.run(caller, text, {})).data._entities[0]
    await change(secretary(2), 'submitReport', { reportId })
    expect([await listed(), await listed(above), await listed(secretary(3))]).toEqual([1, 1, 0])
    expect((await own()).reports.nodes).toEqual([{ id: reportId }])
    expect((await own(secretary(3))).reports.nodes).toEqual([])
    expect((await own()).obligations.nodes).toEqual([
      { title: expect.stringContaining('duty reports of the members') },
    ])
    const { report: received } = await change(at.office, 'acknowledgeReport', { reportId, reply: '收悉' })
    expect(received).toMatchObject({ status: 'ACKNOWLEDGED', reply: '收悉' })
    expect((await asked('reports { nodes { organization { id } } }')).reports.nodes).not.toContainEqual({
      organization: { id: member(2) },
    })
  })

  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['another member', () => secretary(3), 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND'],
    ['the office', () => at.office, 'FORBIDDEN', 'NOT_FOUND', undefined],
    ['those above', () => above, 'FORBIDDEN', 'NOT_FOUND', 'FORBIDDEN'],
    ['itself', () => secretary(2), undefined, undefined, 'FORBIDDEN'],
  ])('who may: %s', async (_who, caller, drafting, changing, receiving) => {
    const code = async (name: string, input: Record<string, unknown>) =>
      (await change(caller(), name, input)).userErrors[0]?.code
    expect(await code('draftReport', year())).toBe(drafting)
    const { id: reportId } = await draftedBy()
    expect(await code('changeReport', { reportId, text: '履职报告' })).toBe(changing)
    await change(secretary(2), 'submitReport', { reportId })
    expect(await code('acknowledgeReport', { reportId })).toBe(receiving)
  })

  test('what is submitted is changed no more, is acknowledged once, and of the version that was read', async () => {
    const { id: reportId } = await draftedBy()
    const code = async (caller: typeof above, name: string, input: Record<string, unknown> = {}) =>
      (await change(caller, name, { reportId, ...input })).userErrors[0]?.code
    expect(await code(secretary(2), 'submitReport', { version: 5 })).toBe('STALE_VERSION')
    expect(await code(secretary(2), 'submitReport')).toBeUndefined()
    expect(await code(secretary(2), 'changeReport', { text: '别的' })).toBe('WRONG_STATE')
    expect(await code(secretary(2), 'submitReport')).toBe('WRONG_STATE')
    expect(await code(at.office, 'acknowledgeReport', { version: 1 })).toBe('STALE_VERSION')
    expect(await code(at.office, 'acknowledgeReport')).toBeUndefined()
    expect(await code(at.office, 'acknowledgeReport')).toBe('WRONG_STATE')
  })

  test('contacts of the period with it are counted, not those with others', async () => {
    for (const number of [2, 3])
      await sql`insert into activities.contact (id, alliance_id, organization_id, way, contacted_on, asked)
        values (${`contact_${number}`}, ${at.allianceId}, ${member(number)}, 'VISIT', '2026-11-01', '问题')`.execute(
        at.subgraph.database.rows,
      )
    expect((await draftedBy()).text).toContain('Contacts with it: 1.')
  })

  test('it fulfils nothing of the alliance, nor does the alliance’s own anything of a member', async () => {
    const fulfilled = async (type: string, id: string) => {
      const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} {
        obligations(first: 100, state: [FULFILLED]) { nodes { title } } } } }`
      const { data } = await at.run(at.office, text, { of: [{ __typename: type, id }] })
      return data._entities[0].obligations.nodes.map(({ title }: { title: string }) => title)
    }
    const both = async () => [
      (await fulfilled('Alliance', at.allianceId)).filter((title: string) => title.startsWith('work report')),
      (await fulfilled('Organization', member(4))).filter((title: string) =>
        title.startsWith('duty reports'),
      ),
    ]
    const before = await both()
    expect(before[1]).toEqual([])
    const second = { from: '2026-04-01', to: '2026-06-30' }
    const own = await change(secretary(2), 'draftReport', { ...year(), ...second })
    await change(secretary(2), 'submitReport', { reportId: own.report.id })
    expect(await both()).toEqual(before)
    const { organizationId: _, ...whole } = year()
    const { report } = await change(at.office, 'draftReport', whole)
    await change(at.office, 'submitReport', { reportId: report.id })
    expect((await both())[1]).toEqual([])
    const { report: its } = await change(secretary(4), 'draftReport', {
      ...year(),
      organizationId: member(4),
    })
    await change(secretary(4), 'submitReport', { reportId: its.id })
    expect((await both())[1]).toHaveLength(1)
  })

  test('where general branches owe a report, theirs fulfils it, and another member owes none (document 4, 三㈠4)', async () => {
    const owed = {
      ...{ kind: 'CADENCE', subject: 'REPORT', every: { count: 1, unit: 'HALF_YEAR', atLeast: 1 } },
      owedBy: { zh: '各基地、项目区党总支', en: 'the general branches' },
    } as const
    const where = await openTestAlliance(3)
    try {
      where.organizations.write(inForce(where.allianceId, [...rules, ['三㈠4', owed]], '2026-01-01', 2), {
        kind: placesChanged,
        about: {},
        data: { places: [{ ...placeOf(member(2)), kind: 'GENERAL_BRANCH' }] },
      })
      await where.tell()
      const due = async (number: number) => {
        const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
          obligations(year: 2026) { nodes { title state dueOn } } } } }`
        const of = [{ __typename: 'Organization', id: member(number) }]
        const { nodes } = (await where.run(secretary(number), text, { of })).data._entities[0].obligations
        return nodes.map(({ state, dueOn }: Record<string, string>) => `${dueOn} ${state}`)
      }
      expect([await due(2), await due(3)]).toEqual([['2026-06-30 OVERDUE', '2026-12-31 DUE'], []])
      const period = { from: '2026-01-01', to: '2026-06-30' }
      const input = { allianceId: where.allianceId, organizationId: member(2), ...period }
      const draft = `mutation($input: DraftReportInput!) { draftReport(input: $input) { report { id } } }`
      const { report } = (await where.run(secretary(2), draft, { input })).data.draftReport
      const submit = `mutation($input: SubmitReportInput!) { submitReport(input: $input) { userErrors { code } } }`
      await where.run(secretary(2), submit, { input: { reportId: report.id } })
      expect(await due(2)).toEqual(['2026-06-30 FULFILLED', '2026-12-31 DUE'])
    } finally {
      await where.close()
    }
  })

  test('only a member of the alliance reports to it', async () => {
    const { userErrors } = await change(above, 'draftReport', { ...year(), organizationId: 'org_elsewhere' })
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'organizationId' }])
  })
})

test('a report fulfils what is due of a period that it covers whole and ends with, and of no other', async () => {
  const submit = async (from: string, to: string) => {
    const { report } = await change(at.office, 'draftReport', { ...quarter(), from, to })
    await change(at.office, 'submitReport', { reportId: report.id })
  }
  const done = async () => {
    const { obligations } = await asked('obligations(first: 100, state: [FULFILLED]) { nodes { title } }')
    const titles = obligations.nodes.map(({ title }: { title: string }) => title)
    return titles.filter((title: string) => /^work report, quarter [123]/.test(title))
  }
  await submit('2026-08-01', '2026-09-30')
  await submit('2026-07-01', '2026-09-29')
  expect(await done()).toEqual([])
  await submit('2026-04-01', '2026-09-30')
  expect(await done()).toEqual(['work report, quarter 3 of 2026'])
})

describe('refused', () => {
  test.each([
    ['a period to come', { from: '2026-11-24' }, 'from'],
    ['more than a year', { from: '2025-12-31' }, 'to'],
    ['an end before the beginning', { to: '2026-09-30' }, 'to'],
  ])('%s', async (_what, input, field) => {
    expect((await change(at.office, 'draftReport', { ...quarter(), ...input })).userErrors).toEqual([
      { code: 'INVALID_INPUT', field },
    ])
  })

  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND', 'NOT_FOUND'],
    ['a member', () => secretary(2), 'FORBIDDEN', 'NOT_FOUND'],
    ['those above', () => above, 'FORBIDDEN', 'NOT_FOUND'],
  ])('%s, who does not know of drafts', async (_who, caller, drafting, stepping) => {
    expect((await change(caller(), 'draftReport', quarter())).userErrors).toMatchObject([{ code: drafting }])
    const { id: reportId } = await drafted()
    for (const [name, input] of [
      ['changeReport', { text: '别的' }],
      ['submitReport', {}],
      ['acknowledgeReport', {}],
    ] as const)
      expect((await change(caller(), name, { reportId, ...input })).userErrors).toMatchObject([
        { code: stepping },
      ])
  })

  test('what is submitted is changed no more, is acknowledged once and not by the office, and of the version that was read', async () => {
    const { id: reportId } = await drafted()
    const code = async (caller: typeof above, name: string, input: Record<string, unknown> = {}) =>
      (await change(caller, name, { reportId, ...input })).userErrors[0]?.code
    expect(await code(at.office, 'submitReport', { version: 5 })).toBe('STALE_VERSION')
    expect(await code(at.office, 'changeReport', { text: ' ' })).toBe('INVALID_INPUT')
    expect(await code(at.office, 'submitReport')).toBeUndefined()
    expect(await code(at.office, 'changeReport', { text: '别的' })).toBe('WRONG_STATE')
    expect(await code(at.office, 'acknowledgeReport')).toBe('FORBIDDEN')
    expect(await code(secretary(1), 'acknowledgeReport')).toBe('FORBIDDEN')
    expect(await code(above, 'acknowledgeReport', { reply: ' ' })).toBe('INVALID_INPUT')
    expect(await code(above, 'acknowledgeReport')).toBeUndefined()
    expect(await code(above, 'acknowledgeReport')).toBe('WRONG_STATE')
  })
})

test('a member’s draft has a line for each figure in both languages', () => {
  const facts = {
    ...{ alliance: '联盟', member: '甲支部', from: '2026-01-01', to: '2026-12-31' },
    ...{ meetings: 1, meetingsAttended: 2, activities: 3, tasksDone: 4, tasksOverdue: 5 },
    ...{ dutiesDone: 6, dutiesOverdue: 7, contacts: 8 },
  }
  const numbers = (text: string) => text.split('\n').slice(1).join().match(/\d+/g)?.map(Number)
  for (const locale of ['zh', 'en'] as const)
    expect(numbers(memberReportText(facts, locale))).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('a period is at most a year, also over a leap day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 800 }), (start, length) => {
      const from = Temporal.PlainDate.from('2020-01-01').add({ days: start })
      const to = from.add({ days: length })
      const check = () => checkPeriod(from.toString(), to.toString(), '2030-01-01')
      if (Temporal.PlainDate.compare(to, from.add({ years: 1 })) < 0) expect(check).not.toThrow()
      else expect(check).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
    }),
  )
})
