import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../shared/ids.ts'
import { inForce, member, rules } from '../fixture/alliance-facts.ts'
import { anonymous, secretary } from '../fixture/callers.ts'
import { contract } from '../fixture/contract.ts'
import { openBallot, openMeeting } from '../fixture/held-meeting.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(9)
})
afterAll(() => at.close())

const cast = `mutation($motionId: ID!, $candidateIds: [ID!]!) {
  castElectionBallot(input: { motionId: $motionId, candidateIds: $candidateIds }) { motion { id } receipt userErrors { code field } }
}`
const put = `mutation($meetingId: ID!, $subjectId: ID!, $ballot: BallotKind!) {
  putSubject(input: { meetingId: $meetingId, subjectId: $subjectId, ballot: $ballot }) { motion { id } userErrors { code } }
}`
const close = `mutation($motionId: ID!) {
  closeBallot(input: { motionId: $motionId }) {
    motion {
      subject { seatsLeft } candidates { candidateId isElected } electionBallots { organization { id } candidateIds }
      results { candidateId title votes isElected organization { id } }
      verdict { outcome explanation }
    }
    userErrors { code }
  }
}`
const record = `mutation($motionId: ID!, $electedIds: [ID!]) {
  recordDecision(input: { motionId: $motionId, version: 3, passed: true, reason: "抽签", electedIds: $electedIds }) {
    motion { verdict { outcome } } userErrors { code field }
  }
}`

/** An election of `seats` among candidates a, b and c of members 1 to 3. */
async function ask(seats: number): Promise<string> {
  const subjectId = newId('election')
  const candidates = ['a', 'b', 'c'].map((id, index) => ({
    id: `candidate_${id}`,
    organizationId: member(index + 1),
    title: { zh: `候选单位${id}`, en: `unit ${id}` },
  }))
  const asked = {
    subjectId,
    allianceId: at.allianceId,
    matter: 'ELECTION',
    body: 'ASSEMBLY',
    seats,
    candidates,
  }
  at.organizations.write({
    kind: 'decision.requested',
    about: { alliance: at.allianceId, subject: subjectId },
    data: { ...asked, title: { zh: '选举副会长单位', en: 'Elect vice chairs' } },
  })
  await at.tell()
  return subjectId
}

async function open(subjectId: string, meetingId: string, ballot = 'NAMED'): Promise<string> {
  const { data } = await at.run(at.office, put, { meetingId, subjectId, ballot })
  const motionId = data.putSubject.motion.id
  await at.run(at.office, contract.openBallot, { motionId })
  return motionId
}

const ids = (named: string) => [...named].map((id) => `candidate_${id}`)
const vote = async (motionId: string, number: number, named: string, caller = secretary(number)) =>
  (await at.run(caller, cast, { motionId, candidateIds: ids(named) })).data?.castElectionBallot
const votes = async (motionId: string, ...named: string[]) => {
  for (const [index, each] of named.entries()) await vote(motionId, index + 1, each)
}
const closed = async (motionId: string) =>
  (await at.run(at.office, close, { motionId })).data.closeBallot.motion

async function told(subjectId: string) {
  await at.allPublished()
  const events = await at.subgraph.events.read(0, 10_000)
  return events
    .filter(({ kind, about }) => kind === 'motion.decided' && about.subject === subjectId)
    .map(({ data }) => data)
}

test('who has the majority is elected, a run-off fills the rest, and each ballot is told', async () => {
  const subjectId = await ask(2)
  const { meetingId } = await openMeeting(at, 6)
  const first = await open(subjectId, meetingId)
  await votes(first, 'ab', 'ac', 'a', 'b', '', 'a')
  const motion = await closed(first)
  expect(motion.verdict.outcome).toBe('PASSED')
  expect(motion.results).toMatchObject([
    {
      candidateId: 'candidate_a',
      title: 'unit a',
      votes: 4,
      isElected: true,
      organization: { id: member(1) },
    },
    { candidateId: 'candidate_b', votes: 2, isElected: false },
    { candidateId: 'candidate_c', votes: 1, isElected: false },
  ])
  expect(motion.verdict.explanation).toContain('2 to be elected, 6 ballots.')
  expect(motion.verdict.explanation).toContain('Elected: unit a; 1 seats left.')
  expect(motion.electionBallots[1]).toEqual({ organization: { id: member(2) }, candidateIds: ids('ac') })
  expect(motion.subject.seatsLeft).toBe(1)
  expect(await told(subjectId)).toMatchObject([{ outcome: 'PASSED', elected: ids('a'), seatsLeft: 1 }])

  const runOff = await open(subjectId, meetingId, 'SECRET')
  expect(await vote(runOff, 1, 'a')).toMatchObject({ userErrors: [{ code: 'NO_SUCH_CANDIDATE' }] })
  await votes(runOff, 'b', 'b', 'b', 'c')
  expect((await closed(runOff)).electionBallots).toEqual([])
  expect(await told(subjectId)).toMatchObject([{}, { outcome: 'PASSED', elected: ids('b'), seatsLeft: 0 }])
  const again = await at.run(at.office, put, { meetingId, subjectId, ballot: 'NAMED' })
  expect(again.data.putSubject.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
})

test('equal votes at the last seat are left, or decided as the charter has it', async () => {
  const subjectId = await ask(1)
  const { meetingId } = await openMeeting(at, 6)
  const tied = await open(subjectId, meetingId)
  await votes(tied, 'a', 'a', 'a', 'b', 'b', 'b')
  expect((await closed(tied)).verdict.outcome).toBe('TIED')
  expect(await told(subjectId)).toMatchObject([{ outcome: 'TIED', elected: [], seatsLeft: 1 }])
  const refused = await at.run(at.office, record, { motionId: tied, electedIds: ids('a') })
  expect(refused.data.recordDecision.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])

  const lot = ['10', { kind: 'TIE', body: 'ASSEMBLY', by: 'LOT' }] as const
  at.organizations.write(inForce(at.allianceId, [...rules, lot], '2026-11-23', 5))
  await at.tell()
  const { meetingId: next } = await openMeeting(at, 6)
  const drawn = await open(subjectId, next)
  await votes(drawn, 'a', 'a', 'a', 'b', 'b', 'b')
  expect((await closed(drawn)).verdict.explanation).toContain('by article 10 a lot decides.')
  const chosen = async (...named: string[]) =>
    (await at.run(at.office, record, { motionId: drawn, electedIds: named })).data.recordDecision
  expect((await chosen('candidate_c')).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'electedIds' },
  ])
  expect((await chosen(...ids('ab'))).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
  expect((await chosen('candidate_b')).motion.verdict.outcome).toBe('PASSED')
  expect((await told(subjectId)).at(-1)).toMatchObject({ outcome: 'PASSED', elected: ids('b'), seatsLeft: 0 })
})

test('a ballot names those who stand, no more than the seats, once, and is no vote on a motion', async () => {
  const subjectId = await ask(1)
  const { meetingId } = await openMeeting(at, 6)
  const motionId = await open(subjectId, meetingId)
  expect((await vote(motionId, 1, 'ab')).userErrors).toMatchObject([{ code: 'TOO_MANY_CANDIDATES' }])
  expect((await vote(motionId, 1, 'x')).userErrors).toMatchObject([{ code: 'NO_SUCH_CANDIDATE' }])
  expect((await vote(motionId, 8, 'a')).userErrors).toMatchObject([{ code: 'NOT_CHECKED_IN' }])
  expect((await at.run(anonymous, cast, { motionId, candidateIds: [] })).codes).toEqual(['UNAUTHENTICATED'])
  expect((await vote(motionId, 1, 'aa')).userErrors).toEqual([])
  expect((await vote(motionId, 1, 'b')).userErrors).toMatchObject([{ code: 'ALREADY_VOTED' }])
  const { data } = await at.run(secretary(2), contract.castBallot, { motionId, choice: 'FOR' })
  expect(data.castBallot.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  const plain = await openBallot(at, meetingId)
  expect((await vote(plain, 1, 'a')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
})

test('a secret ballot gives a receipt that only its holder knows, and keeps no link to what was named', async () => {
  const subjectId = await ask(1)
  const { meetingId } = await openMeeting(at, 6)
  const motionId = await open(subjectId, meetingId, 'SECRET')
  const receipts = []
  for (const number of [1, 2, 3])
    receipts.push((await vote(motionId, number, number === 3 ? 'b' : 'a')).receipt)
  expect(new Set(receipts).size).toBe(3)
  await closed(motionId)
  const isCounted = async (receipt: string) =>
    (
      await at.run(
        secretary(9),
        'query($id: ID!, $receipt: String!) { motion(id: $id) { isCounted(receipt: $receipt) } }',
        {
          id: motionId,
          receipt,
        },
      )
    ).data.motion.isCounted
  expect(await Promise.all([...receipts, 'ff'.repeat(20)].map(isCounted))).toEqual([true, true, true, false])
  const db = at.subgraph.database.rows
  const { rows } = await sql<{ xmin: string }>`
    select xmin::text as xmin, * from activities.ballot_receipt where motion_id = ${motionId}`.execute(db)
  expect(Object.keys(rows[0]!).sort()).toEqual(['digest', 'motion_id', 'xmin'])
  expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
  expect(JSON.stringify(rows)).not.toContain(receipts[0])
  const left = await sql`
    select 1 from activities.candidate_tally where motion_id = ${motionId}
    union all select 1 from activities.election_ballot where motion_id = ${motionId}`.execute(db)
  expect(left.rows).toEqual([])
})
