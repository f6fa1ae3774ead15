import { parse, validate } from 'graphql'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleId, inForce, member, rules } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { closeBallot, openBallot, openMeeting, vote } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

describe('a motion', () => {
  test('passes with 以上 half of those present, and its verdict cites the article', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3]) expect((await vote(at, motionId, number, 'FOR')).userErrors).toEqual([])
    await vote(at, motionId, 4, 'AGAINST')
    await vote(at, motionId, 5, 'ABSTAIN')
    const { motion } = await closeBallot(at, motionId)
    expect(motion).toMatchObject({
      status: 'CLOSED',
      verdict: {
        outcome: 'PASSED',
        for: 3,
        against: 1,
        abstain: 1,
        base: 'PRESENT',
        required: 3,
        boundary: 'AT_LEAST',
        article: { id: articleId('10') },
      },
    })
    expect(motion.verdict.explanation).toMatch(/Article 10 asks for ≥ 1\/2 of those present \(6\).*Passed\.$/)
  })

  test('decides nothing below the quorum', async () => {
    const { meetingId } = await openMeeting(at, 5)
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3, 4, 5]) await vote(at, motionId, number, 'FOR')
    expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({
      outcome: 'INQUORATE',
      for: 5,
      article: { id: articleId('10') },
    })
  })

  test('is counted without a verdict where the charter names no majority for the body', async () => {
    const { meetingId } = await openMeeting(at, 2, { body: 'JOINT_MEETING' })
    const motionId = await openBallot(at, meetingId)
    await vote(at, motionId, 1, 'FOR')
    const { verdict } = (await closeBallot(at, motionId)).motion
    expect(verdict).toMatchObject({
      outcome: null,
      for: 1,
      base: null,
      required: null,
      boundary: null,
      article: null,
    })
    expect(verdict.explanation).toContain('The charter names no majority for this body.')
  })

  test('counts those who came while its ballot was open', async () => {
    const { meetingId, code } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    await at.run(secretary(7), contract.checkIn, { meetingId, code })
    expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({
      outcome: 'REJECTED',
      required: 4,
    })
  })

  test('keeps its verdict when the charter changes', async () => {
    const { meetingId } = await openMeeting(at, 6)
    at.organizations.write(inForce(at.allianceId, [], '2026-11-23', 2))
    await at.tell()
    const motionId = await openBallot(at, meetingId)
    for (const number of [1, 2, 3]) await vote(at, motionId, number, 'FOR')
    expect((await closeBallot(at, motionId)).motion.verdict.outcome).toBe('PASSED')
    at.organizations.write(inForce(at.allianceId, rules, '2026-11-23', 3))
    await at.tell()
  })
})

const ballotsOf =
  'query($id: ID!) { motion(id: $id) { ballotsCast ballots { choice organization { id } } verdict { for } meeting { id } } }'

describe('a ballot', () => {
  test('by name tells who voted how, once it is closed', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId, 'NAMED')
    await vote(at, motionId, 2, 'AGAINST')
    await vote(at, motionId, 1, 'FOR')
    expect((await at.run(secretary(9), ballotsOf, { id: motionId })).data.motion).toEqual({
      ballotsCast: 2,
      ballots: [],
      verdict: null,
      meeting: { id: meetingId },
    })
    await closeBallot(at, motionId)
    expect((await at.run(secretary(9), ballotsOf, { id: motionId })).data.motion.ballots).toEqual([
      { choice: 'FOR', organization: { id: member(1) } },
      { choice: 'AGAINST', organization: { id: member(2) } },
    ])
  })

  test('in secret leaves nothing that joins a voter with a choice', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId, 'SECRET')
    for (const number of [1, 2, 3, 4]) await vote(at, motionId, number, number === 4 ? 'AGAINST' : 'FOR')
    expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({
      outcome: 'PASSED',
      for: 3,
      against: 1,
      abstain: 0,
    })
    expect((await at.run(at.office, ballotsOf, { id: motionId })).data.motion).toMatchObject({
      ballotsCast: 4,
      ballots: null,
    })
    const db = at.subgraph.database.rows
    const voters = await sql<{
      xmin: string
    }>`select v.xmin::text as xmin, v.* from activities.voter v where motion_id = ${motionId}`.execute(db)
    expect(new Set(voters.rows.map((row) => row.xmin)).size).toBe(1)
    expect(Object.keys(voters.rows[0]!).sort()).toEqual(['motion_id', 'organization_id', 'xmin'])
    const kept = await sql`
      select 1 from activities.secret_tally where motion_id = ${motionId}
      union all select 1 from activities.named_ballot where motion_id = ${motionId}`.execute(db)
    expect(kept.rows).toEqual([])
    await at.allPublished()
    const told = (await at.subgraph.events.read(0, 1000)).filter(({ about }) => about.motion === motionId)
    expect(told.map(({ kind }) => kind)).toEqual([
      'motion.put',
      'motion.ballotOpened',
      ...Array(4).fill('motion.ballotCast'),
      'motion.ballotClosed',
    ])
    expect(told.filter(({ data }) => data !== null)).toEqual([])
  })

  test('is counted once for each organization', async () => {
    const { meetingId } = await openMeeting(at, 6)
    for (const ballot of ['NAMED', 'SECRET'] as const) {
      const motionId = await openBallot(at, meetingId, ballot)
      await vote(at, motionId, 1, 'FOR')
      expect((await vote(at, motionId, 1, 'AGAINST')).userErrors).toMatchObject([{ code: 'ALREADY_VOTED' }])
      expect((await closeBallot(at, motionId)).motion.verdict).toMatchObject({ for: 1, against: 0 })
    }
  })

  test('takes no idempotency key, which would keep how its sender voted', async () => {
    const text =
      'mutation { castBallot(input: { motionId: "motion_1", choice: FOR, idempotencyKey: "k" }) { motion { id } } }'
    expect(validate(at.subgraph.schema, parse(text)).map(({ message }) => message)).toEqual([
      expect.stringContaining('idempotencyKey'),
    ])
  })
})

describe('voting is refused', () => {
  test('to who has not checked in, is not entitled, or does not vote for an organization', async () => {
    const { meetingId } = await openMeeting(at, 1, { body: 'COUNCIL' })
    const motionId = await openBallot(at, meetingId)
    expect((await vote(at, motionId, 2, 'FOR')).userErrors).toMatchObject([{ code: 'NOT_CHECKED_IN' }])
    expect((await vote(at, motionId, 5, 'FOR')).userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
    for (const caller of [at.office, above]) {
      const { data } = await at.run(caller, contract.castBallot, { motionId, choice: 'FOR' })
      expect(data.castBallot.userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }])
    }
    const outsider = await at.run(holding('SECRETARY', 'org_elsewhere'), contract.castBallot, {
      motionId,
      choice: 'FOR',
    })
    expect(outsider.data.castBallot.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'motionId' }])
    expect((await at.run(anonymous, contract.castBallot, { motionId, choice: 'FOR' })).codes).toEqual([
      'UNAUTHENTICATED',
    ])
  })

  test('before the ballot opens and after it closes', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const { data } = await at.run(at.office, contract.putMotion, {
      meetingId,
      title: '议案',
      ballot: 'NAMED',
    })
    const motionId = data.putMotion.motion.id
    expect((await vote(at, motionId, 1, 'FOR')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await at.run(at.office, contract.openBallot, { motionId })
    await closeBallot(at, motionId)
    expect((await vote(at, motionId, 1, 'FOR')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})

const step = (name: string) =>
  `mutation($motionId: ID!, $version: Int) { ${name}(input: { motionId: $motionId, version: $version }) { motion { version } userErrors { code field } } }`

describe('the steps of a motion', () => {
  test.each(['openBallot', 'closeBallot'])('%s is for the office', async (name) => {
    const { meetingId } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId)
    const codeFor = async (caller = at.office) =>
      (await at.run(caller, step(name), { motionId })).data[name].userErrors[0]
    expect(await codeFor(secretary(1))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await codeFor(holding('ALLIANCE_OFFICE', 'alliance_other'))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'motionId',
    })
    expect((await at.run(anonymous, step(name), { motionId })).codes).toEqual(['UNAUTHENTICATED'])
    expect((await at.run(anonymous, step(name), { motionId: 'motion_nowhere' })).codes).toEqual([
      'UNAUTHENTICATED',
    ])
  })

  test('putting one is for the office, before the meeting is over', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const put = async (caller = at.office) =>
      (await at.run(caller, contract.putMotion, { meetingId, title: '议案', ballot: 'NAMED' })).data.putMotion
        .userErrors
    expect(await put(secretary(1))).toMatchObject([{ code: 'FORBIDDEN' }])
    await at.run(at.office, contract.closeMeeting, { meetingId })
    expect(await put()).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('go one after the other, by the version that was read', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const { data } = await at.run(at.office, contract.putMotion, {
      meetingId,
      title: '议案',
      ballot: 'NAMED',
    })
    const motionId = data.putMotion.motion.id
    const take = async (name: string, version?: number) =>
      (await at.run(at.office, step(name), { motionId, version })).data[name]
    expect((await take('closeBallot')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await take('openBallot', 2)).userErrors).toMatchObject([
      { code: 'STALE_VERSION', field: 'version' },
    ])
    expect((await take('openBallot', 1)).motion.version).toBe(2)
    expect((await take('openBallot')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await take('closeBallot', 1)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }])
    expect((await take('closeBallot', 2)).userErrors).toEqual([])
    expect((await take('closeBallot')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('keep the meeting open while a ballot is', async () => {
    const { meetingId } = await openMeeting(at, 6)
    const motionId = await openBallot(at, meetingId)
    const close = async () =>
      (await at.run(at.office, contract.closeMeeting, { meetingId })).data.closeMeeting.userErrors
    expect(await close()).toMatchObject([{ code: 'WRONG_STATE' }])
    await closeBallot(at, motionId)
    expect(await close()).toEqual([])
  })
})
