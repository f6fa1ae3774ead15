import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import { articleId, inForce, member, rules } from '../fixture/alliance-facts.ts'
import { anonymous, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

const reason = '因公出差'
const rule = ['10', { kind: 'EXCLUSION', body: 'ASSEMBLY', reasons: [reason] }] as const
const ill = '长期患病'
const onAdmission = [
  '11',
  { kind: 'EXCLUSION', body: 'ASSEMBLY', matter: 'ADMISSION', reasons: [ill] },
] as const

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
  at.organizations.write(inForce(at.allianceId, [...rules, rule, onAdmission], '2026-11-23', 2))
  await at.tell()
})
afterAll(() => at.close())

const exclude = `mutation($meetingId: ID!, $organizationId: ID!, $reason: String!) {
  excludeFromCount(input: { meetingId: $meetingId, organizationId: $organizationId, reason: $reason }) {
    meeting { quorum { entitled excluded required present met } exclusions { organization { id } reason matter article { id } } }
    userErrors { code field }
  }
}`
const recuse = `mutation($motionId: ID!, $reason: String!) {
  recuse(input: { motionId: $motionId, reason: $reason }) { motion { recusals { organization { id } reason article { id } } } userErrors { code field } }
}`

const excluded = async (meetingId: string, number: number, why = reason, caller = at.office) =>
  (await at.run(caller, exclude, { meetingId, organizationId: member(number), reason: why })).data
    .excludeFromCount
const recused = async (motionId: string, number: number, why = '与本单位有关') =>
  (await at.run(secretary(number), recuse, { motionId, reason: why })).data.recuse

describe('an absent member is left out of the count', () => {
  test('for a reason of the charter, so that the same presence is a quorum; who comes after all is counted', async () => {
    const { meetingId, code } = await openMeeting(at, 4)
    for (const number of [7, 8]) expect((await excluded(meetingId, number)).userErrors).toEqual([])
    const { meeting } = await excluded(meetingId, 9)
    expect(meeting.quorum).toEqual({ entitled: 9, excluded: 3, required: 4, present: 4, met: true })
    expect(meeting.exclusions[0]).toEqual({
      organization: { id: member(7) },
      reason,
      matter: null,
      article: { id: articleId('10') },
    })
    await at.run(secretary(9), contract.checkIn, { meetingId, code })
    const { data } = await at.run(
      at.office,
      'query($id: ID!) { meeting(id: $id) { quorum { excluded required present } } }',
      {
        id: meetingId,
      },
    )
    expect(data.meeting.quorum).toEqual({ excluded: 2, required: 5, present: 5 })
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    const { verdict } = (await closeBallot(at, motionId)).motion
    expect(verdict.outcome).toBe('PASSED')
    expect(verdict.explanation).toContain('7 entitled, 5 present')
    expect(verdict.explanation).toContain('Not counted among them: 2 left out or recused.')
  })

  test('for a reason that the charter names for one matter, on that alone', async () => {
    const { meetingId } = await openMeeting(at, 4)
    const { meeting } = await excluded(meetingId, 9, ill)
    expect(meeting.exclusions).toEqual([
      { organization: { id: member(9) }, reason: ill, matter: 'ADMISSION', article: { id: articleId('11') } },
    ])
    expect(meeting.quorum).toMatchObject({ excluded: 0, present: 4, met: false })
    const subjectId = newId('application')
    const data = { subjectId, allianceId: at.allianceId, matter: 'ADMISSION', body: 'ASSEMBLY' }
    at.organizations.write({
      kind: 'decision.requested',
      about: { alliance: at.allianceId, subject: subjectId },
      data: { ...data, title: { zh: '吸收新成员', en: 'Admit a member' } },
    })
    await at.tell()
    const put = `mutation($input: PutSubjectInput!) { putSubject(input: $input) { motion { id } } }`
    const input = { meetingId, subjectId, ballot: 'NAMED' }
    const onSubject = (await at.run(at.office, put, { input })).data.putSubject.motion.id
    await at.run(at.office, contract.openBallot, { motionId: onSubject })
    const onOther = await openBallot(at, meetingId)
    const explanationOf = async (motionId: string) =>
      (await closeBallot(at, motionId)).motion.verdict.explanation
    expect(await explanationOf(onSubject)).toContain('8 entitled, 4 present')
    expect(await explanationOf(onOther)).toContain('9 entitled, 4 present')
  })

  test('for no other reason, not once more, not while it is there, and by the office at an open meeting', async () => {
    const { meetingId } = await openMeeting(at, 1)
    expect((await excluded(meetingId, 5, '下雨')).userErrors).toMatchObject([
      { code: 'NO_EXCLUSION', field: 'reason' },
    ])
    expect((await excluded(meetingId, 1)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await excluded(meetingId, 77)).userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
    expect((await excluded(meetingId, 5)).userErrors).toEqual([])
    expect((await excluded(meetingId, 5)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await excluded(meetingId, 6, reason, secretary(6))).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ])
    const input = { meetingId, organizationId: member(6), reason }
    expect((await at.run(anonymous, exclude, input)).codes).toEqual(['UNAUTHENTICATED'])
    expect((await excluded(await callMeeting(at), 6)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    const { meetingId: council } = await openMeeting(at, 1, { body: 'COUNCIL' })
    expect((await excluded(council, 2)).userErrors).toMatchObject([{ code: 'NO_EXCLUSION' }])
  })
})

test.each([
  ['with those left out', [7, 8, 9], 1],
  ['not without', [], 0],
] as const)('the meeting of 4 of 9 meets its duty %s', async (_, absent, deeds) => {
  const { meetingId } = await openMeeting(at, 4)
  for (const number of absent) await excluded(meetingId, number)
  await at.run(at.office, contract.closeMeeting, { meetingId })
  const { rows } = await sql`select id from activities.deed where id = ${meetingId}`.execute(
    at.subgraph.database.rows,
  )
  expect(rows).toHaveLength(deeds)
})

describe('a recusal', () => {
  test('takes the organization out of every number of one motion, and out of its ballot', async () => {
    const { meetingId } = await openMeeting(at, 7)
    const motionId = await openBallot(at, meetingId)
    expect((await recused(motionId, 7)).motion.recusals).toEqual([
      { organization: { id: member(7) }, reason: '与本单位有关', article: null },
    ])
    expect((await recused(motionId, 7)).userErrors).toMatchObject([{ code: 'RECUSED' }])
    expect((await vote(at, motionId, 7, 'FOR')).userErrors).toMatchObject([{ code: 'RECUSED' }])
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    expect((await recused(motionId, 1)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    const { verdict } = (await closeBallot(at, motionId)).motion
    expect(verdict).toMatchObject({ outcome: 'PASSED', required: 3 })
    expect(verdict.explanation).toContain('8 entitled, 6 present')
    expect((await recused(motionId, 2)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    const other = await openBallot(at, meetingId)
    expect((await vote(at, other, 7, 'FOR')).userErrors).toEqual([])
  })

  test('needs a reason and an entitled organization', async () => {
    const { meetingId } = await openMeeting(at, 3, { body: 'COUNCIL' })
    const motionId = await openBallot(at, meetingId)
    expect((await recused(motionId, 1, ' ')).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'reason' },
    ])
    expect((await recused(motionId, 9)).userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
    expect((await recused('motion_none', 1)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: 'motionId' },
    ])
    expect((await at.run(anonymous, recuse, { motionId, reason })).codes).toEqual(['UNAUTHENTICATED'])
  })
})
