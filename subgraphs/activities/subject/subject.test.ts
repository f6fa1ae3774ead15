import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import { inForce, rules } from '../fixture/alliance-facts.ts'
import { anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { callMeeting, closeBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const put = `mutation($meetingId: ID!, $subjectId: ID!) {
  putSubject(input: { meetingId: $meetingId, subjectId: $subjectId, ballot: NAMED }) {
    motion { id title subject { subjectId matter body title seats candidates { candidateId } } } userErrors { code field }
  }
}`
const record = `mutation($motionId: ID!, $version: Int!, $passed: Boolean!, $reason: String!) {
  recordDecision(input: { motionId: $motionId, version: $version, passed: $passed, reason: $reason }) {
    motion { version verdict { outcome recordedReason explanation } } userErrors { code field }
  }
}`
const offered = 'query($id: ID!) { meeting(id: $id) { subjects { subjectId title } } }'

/** What another subgraph asks for; answers the id. */
async function ask(data: Record<string, unknown> = {}): Promise<string> {
  const subjectId = newId('application')
  const about = { alliance: at.allianceId, subject: subjectId }
  const asked = { subjectId, allianceId: at.allianceId, matter: 'ADMISSION', body: 'ASSEMBLY' }
  at.organizations.write({
    kind: 'decision.requested',
    about,
    data: { ...asked, title: { zh: '吸收新成员', en: 'Admit a member' }, ...data },
  })
  await at.tell()
  return subjectId
}

async function withdraw(subjectId: string): Promise<void> {
  const about = { alliance: at.allianceId, subject: subjectId }
  at.organizations.write({
    kind: 'decision.withdrawn',
    about,
    data: { subjectId, allianceId: at.allianceId },
  })
  await at.tell()
}

const subjectsOf = async (meetingId: string, caller = at.office) => {
  const { data } = await at.run(caller, offered, { id: meetingId })
  return data.meeting.subjects.map(({ subjectId }: { subjectId: string }) => subjectId)
}

const putOn = async (meetingId: string, subjectId: string, caller = at.office) =>
  (await at.run(caller, put, { meetingId, subjectId })).data.putSubject

async function decidedOn(subjectId: string) {
  await at.allPublished()
  const events = await at.subgraph.events.read(0, 10_000)
  return events.filter(({ kind, about }) => kind === 'motion.decided' && about.subject === subjectId)
}

/** A motion on the subject with its ballot open, at a meeting with members 1 to `present`. */
async function openOn(subjectId: string, present: number, input = {}) {
  const { meetingId } = await openMeeting(at, present, input)
  const { motion } = await putOn(meetingId, subjectId)
  await at.run(at.office, contract.openBallot, { motionId: motion.id })
  return { meetingId, motionId: motion.id }
}

describe('what is asked to be decided', () => {
  test('is offered to meetings of the body that was asked, until it is decided or taken back', async () => {
    const subjectId = await ask()
    const other = await ask({ body: 'COUNCIL' })
    const assembly = await callMeeting(at)
    const council = await callMeeting(at, { body: 'COUNCIL' })
    expect(await subjectsOf(assembly)).toEqual([subjectId])
    expect(await subjectsOf(council, secretary(9))).toEqual([other])
    await withdraw(subjectId)
    expect(await subjectsOf(assembly)).toEqual([])
    expect((await putOn(assembly, subjectId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await putOn(assembly, other)).userErrors).toMatchObject([
      { code: 'OTHER_BODY_DECIDES', field: 'subjectId' },
    ])
  })

  test('becomes a motion, and its verdict is told to who asked', async () => {
    const subjectId = await ask()
    const { meetingId, motionId } = await openOn(subjectId, 6)
    expect((await putOn(meetingId, subjectId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    expect(await decidedOn(subjectId)).toEqual([])
    await closeBallot(at, motionId)
    expect(await decidedOn(subjectId)).toMatchObject([
      {
        about: { motion: motionId, meeting: meetingId, alliance: at.allianceId, subject: subjectId },
        data: {
          subjectId,
          allianceId: at.allianceId,
          matter: 'ADMISSION',
          outcome: 'PASSED',
          decidedOn: '2026-11-23',
          charterId: expect.stringMatching(/^charter_/),
        },
      },
    ])
    expect(await subjectsOf(meetingId)).toEqual([])
  })

  test('stays open where too few were there, and can be put again', async () => {
    const subjectId = await ask()
    const { meetingId, motionId } = await openOn(subjectId, 5)
    await vote(at, motionId, 1, 'FOR')
    await closeBallot(at, motionId)
    expect(await decidedOn(subjectId)).toMatchObject([{ data: { outcome: 'INQUORATE' } }])
    expect(await subjectsOf(meetingId)).toEqual([subjectId])
    expect((await putOn(await callMeeting(at), subjectId)).userErrors).toEqual([])
    await withdraw(subjectId)
  })

  test('that was taken back while it was voted on is left alone', async () => {
    const subjectId = await ask()
    const { motionId } = await openOn(subjectId, 6)
    await withdraw(subjectId)
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    expect((await closeBallot(at, motionId)).motion.verdict.outcome).toBe('PASSED')
    expect(await decidedOn(subjectId)).toEqual([])
  })

  test('goes by the rules of its matter: its own majority, or consensus', async () => {
    const own = {
      kind: 'MAJORITY',
      body: 'ASSEMBLY',
      base: 'PRESENT',
      boundary: 'AT_LEAST',
      matter: 'DISSOLUTION',
    }
    const strict = ['16', { ...own, fraction: { num: 2, den: 3 } }] as const
    const consensus = [
      '18',
      { kind: 'DECISION', body: 'ASSEMBLY', matter: 'BRANCH_CHAIRS', by: 'CONSENSUS' },
    ] as const
    at.organizations.write(inForce(at.allianceId, [...rules, strict, consensus], '2026-11-23', 7))
    await at.tell()
    const outcomes = async (matter: string, ...choices: ('FOR' | 'AGAINST' | 'ABSTAIN')[]) => {
      const { motionId } = await openOn(await ask({ matter }), 6)
      for (const [index, choice] of choices.entries()) await vote(at, motionId, index + 1, choice)
      return (await closeBallot(at, motionId)).motion.verdict
    }
    expect(await outcomes('DISSOLUTION', 'FOR', 'FOR', 'FOR')).toMatchObject({
      outcome: 'REJECTED',
      required: 4,
      article: { id: 'article_16' },
    })
    expect((await outcomes('ADMISSION', 'FOR', 'FOR', 'FOR')).outcome).toBe('PASSED')
    const against = await outcomes('BRANCH_CHAIRS', 'FOR', 'FOR', 'FOR', 'FOR', 'AGAINST')
    expect(against.outcome).toBe('REJECTED')
    expect(against.explanation).toContain('Article 18 asks for consensus')
    expect((await outcomes('BRANCH_CHAIRS', 'FOR', 'FOR', 'FOR', 'ABSTAIN')).outcome).toBe('PASSED')
  })

  test('is not voted on as a motion where it is an election', async () => {
    const subjectId = await ask({ matter: 'ELECTION', candidates: [], seats: 1 })
    const { motionId } = await openOn(subjectId, 6)
    expect((await vote(at, motionId, 1, 'FOR')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await withdraw(subjectId)
  })

  test('is put by the office, at a meeting that is not over', async () => {
    const subjectId = await ask()
    const { meetingId } = await openMeeting(at, 6)
    expect((await putOn(meetingId, subjectId, secretary(1))).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ])
    const stranger = holding('ALLIANCE_OFFICE', 'alliance_other')
    expect((await putOn(meetingId, subjectId, stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await at.run(anonymous, put, { meetingId, subjectId })).codes).toEqual(['UNAUTHENTICATED'])
    expect((await putOn(meetingId, 'application_none')).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: 'subjectId' },
    ])
    await at.run(at.office, contract.closeMeeting, { meetingId })
    expect((await putOn(meetingId, subjectId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await withdraw(subjectId)
  })
})

describe('a count for which the charter names no majority', () => {
  const recorded = async (motionId: string, input = {}, caller = at.office) =>
    (await at.run(caller, record, { motionId, version: 3, passed: true, reason: '一致鼓掌通过', ...input }))
      .data.recordDecision

  test('decides nothing until the office records what the body made of it', async () => {
    const subjectId = await ask({ body: 'JOINT_MEETING' })
    const { motionId } = await openOn(subjectId, 2, { body: 'JOINT_MEETING' })
    await vote(at, motionId, 1, 'FOR')
    expect((await recorded(motionId, { version: 2 })).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await closeBallot(at, motionId)
    expect((await recorded(motionId, {}, secretary(1))).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await recorded(motionId, { version: 1 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }])
    expect((await recorded(motionId, { reason: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'reason' },
    ])
    const { motion, userErrors } = await recorded(motionId)
    expect(userErrors).toEqual([])
    expect(motion.verdict).toMatchObject({ outcome: 'PASSED', recordedReason: '一致鼓掌通过' })
    expect(motion.verdict.explanation).toMatch(
      /As the meeting recorded: Passed\. On the grounds: 一致鼓掌通过$/,
    )
    expect((await decidedOn(subjectId)).map(({ data }) => data?.outcome)).toEqual([null, 'PASSED'])
    expect((await recorded(motionId, { version: 4 })).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('but a verdict by the charter is not overruled', async () => {
    const { motionId } = await openOn(await ask(), 5)
    await closeBallot(at, motionId)
    expect((await recorded(motionId)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})
