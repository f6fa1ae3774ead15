import { describe, expect, test } from 'vitest'
import { underCharter } from '../fixtures/charter.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { opinionDesk, type SeenOpinion } from './opinion-fixture.ts'

const lists = useLists()
const desk = opinionDesk(lists)
const toC = { departmentId: 'org_c', helperIds: ['org_b'], dueOn: '2026-06-30' }

const assigned = async () => desk.take('office', 'assignOpinion', await desk.handIn(), toC)
const replied = async () => desk.take('secretaryC', 'replyOpinion', await assigned(), { reply: '已修好' })
const closed = async () => desk.take('office', 'closeOpinion', await replied())

test('a case goes from its number to its closing, step by step', async () => {
  let opinion = await assigned()
  expect(opinion).toMatchObject({
    status: 'ASSIGNED',
    dueOn: '2026-06-30',
    department: { id: 'org_c' },
    helpers: [{ id: 'org_b' }],
  })
  opinion = await desk.take('secretaryC', 'replyOpinion', opinion, { reply: ' 已修好 ' })
  expect(opinion).toMatchObject({ status: 'REPLIED', reply: '已修好', satisfaction: null })
  opinion = await desk.take('memberA', 'rateOpinion', opinion, { satisfaction: 'SATISFIED' })
  expect(opinion).toMatchObject({ status: 'REPLIED', satisfaction: 'SATISFIED' })
  opinion = await desk.take('office', 'closeOpinion', opinion)
  expect(opinion).toMatchObject({ status: 'CLOSED', version: 5 })
  const kinds = ['REGISTERED', 'ASSIGNED', 'REPLIED', 'RATED', 'CLOSED']
  expect(opinion.steps).toEqual(kinds.map((kind) => ({ kind })))
  expect(await desk.events(opinion.id)).toEqual(kinds.map((kind) => `opinion.${kind.toLowerCase()}`))
})

test('who is not satisfied keeps it from being closed, until it is replied anew', async () => {
  let opinion = await desk.take('memberA', 'rateOpinion', await replied(), { satisfaction: 'NOT_SATISFIED' })
  expect(await desk.refusal('office', 'closeOpinion', opinion)).toBe('NOT_SETTLED')
  opinion = await desk.take('memberA', 'reopenOpinion', opinion, { reason: '又坏了' })
  expect(opinion.status).toBe('REOPENED')
  expect(await desk.refusal('office', 'closeOpinion', opinion)).toBe('NOT_SETTLED')
  opinion = await desk.take('secretaryC', 'replyOpinion', opinion, { reply: '换了新灯' })
  expect(opinion).toMatchObject({ reply: '换了新灯', satisfaction: null })
  expect((await desk.take('office', 'closeOpinion', opinion)).status).toBe('CLOSED')
})

describe('a step is refused', () => {
  const cases: [string, () => Promise<SeenOpinion>, Person, string, object, string][] = [
    ['assigning by another than the office', desk.handIn, 'secretaryA', 'assignOpinion', toC, 'FORBIDDEN'],
    ['assigning by who does not see it', desk.handIn, 'secretaryE', 'assignOpinion', toC, 'NOT_FOUND'],
    ['assigning what is closed', closed, 'office', 'assignOpinion', toC, 'WRONG_STATE'],
    [
      'an unknown department',
      desk.handIn,
      'office',
      'assignOpinion',
      { ...toC, departmentId: 'org_zz' },
      'NOT_FOUND',
    ],
    [
      'a helper from outside',
      desk.handIn,
      'office',
      'assignOpinion',
      { ...toC, helperIds: ['org_e'] },
      'NOT_A_MEMBER',
    ],
    [
      'a helper twice',
      desk.handIn,
      'office',
      'assignOpinion',
      { ...toC, helperIds: ['org_b', 'org_b'] },
      'INVALID_INPUT',
    ],
    [
      'a deadline in the past',
      desk.handIn,
      'office',
      'assignOpinion',
      { ...toC, dueOn: '2026-05-31' },
      'INVALID_INPUT',
    ],
    [
      'a deadline far off',
      desk.handIn,
      'office',
      'assignOpinion',
      { ...toC, dueOn: '2028-01-01' },
      'INVALID_INPUT',
    ],
    ['a reply by a helper', assigned, 'liaisonB', 'replyOpinion', { reply: '好' }, 'FORBIDDEN'],
    [
      'a reply to what nobody was assigned',
      desk.handIn,
      'committee',
      'replyOpinion',
      { reply: '好' },
      'WRONG_STATE',
    ],
    ['an empty reply', assigned, 'secretaryC', 'replyOpinion', { reply: ' ' }, 'INVALID_INPUT'],
    ['rating by another', replied, 'secretaryA', 'rateOpinion', { satisfaction: 'SATISFIED' }, 'FORBIDDEN'],
    [
      'rating before a reply',
      assigned,
      'memberA',
      'rateOpinion',
      { satisfaction: 'SATISFIED' },
      'WRONG_STATE',
    ],
    ['closing without a reply', assigned, 'office', 'closeOpinion', {}, 'NOT_SETTLED'],
    ['closing by the department', replied, 'secretaryC', 'closeOpinion', {}, 'FORBIDDEN'],
    ['closing twice', closed, 'office', 'closeOpinion', {}, 'WRONG_STATE'],
    ['reopening by the department', closed, 'secretaryC', 'reopenOpinion', { reason: '再办' }, 'FORBIDDEN'],
    ['reopening without a reason', closed, 'office', 'reopenOpinion', { reason: '' }, 'INVALID_INPUT'],
    ['a stale version', assigned, 'secretaryC', 'replyOpinion', { reply: '好', version: 1 }, 'STALE_VERSION'],
  ]
  test.each(cases)('%s', async (_, prepare, person, name, input, code) => {
    expect(await desk.refusal(person, name, await prepare(), input)).toBe(code)
  })
})

test('a reply is rated once', async () => {
  const rating = { satisfaction: 'MOSTLY_SATISFIED', comment: '还行' }
  const opinion = await desk.take('memberA', 'rateOpinion', await replied(), rating)
  expect(await desk.refusal('memberA', 'rateOpinion', opinion, rating)).toBe('WRONG_STATE')
})

test('department and helpers see what they deal with, and nothing else of the ledger', async () => {
  const [before, after] = [await desk.handIn(), await assigned()]
  for (const person of ['secretaryC', 'liaisonB'] as const) {
    expect(await desk.seen(person, before.id)).toBeNull()
    expect(await desk.seen(person, after.id)).toMatchObject({ id: after.id })
  }
  expect(await desk.seen('secretaryE', after.id)).toBeNull()
})

test('carried upward, it is a demand with a trace of its own', async () => {
  const carry = { toOrganizationId: 'org_county', demand: '请协调电力部门' }
  let opinion = await desk.take('office', 'carryOpinionUpward', await assigned(), carry)
  expect(opinion.status).toBe('ASSIGNED')
  expect(await desk.refusal('office', 'carryOpinionUpward', opinion, carry)).toBe('WRONG_STATE')
  const to = { organizationId: 'org_county' }
  expect(await desk.refusal('office', 'receiveDemand', opinion, to)).toBe('FORBIDDEN')
  opinion = await desk.take('committee', 'receiveDemand', opinion, to)
  opinion = await desk.take('committee', 'answerDemand', opinion, { ...to, answer: '已协调' })
  expect(await desk.refusal('committee', 'answerDemand', opinion, { ...to, answer: '再答' })).toBe(
    'WRONG_STATE',
  )
  expect(opinion.demands).toEqual([
    {
      status: 'ANSWERED',
      text: '请协调电力部门',
      answer: '已协调',
      organization: { id: 'org_county' },
      steps: [{ kind: 'CARRIED_UPWARD' }, { kind: 'DEMAND_RECEIVED' }, { kind: 'DEMAND_ANSWERED' }],
    },
  ])
})

test.each([
  ['a member beside it', 'org_b', 'INVALID_INPUT'],
  ['an organization elsewhere', 'org_e', 'INVALID_INPUT'],
  ['nobody', 'org_zz', 'NOT_FOUND'],
])('it is carried to a committee above, not to %s', async (_, toOrganizationId, code) => {
  const input = { toOrganizationId, demand: '请协调' }
  expect(await desk.refusal('office', 'carryOpinionUpward', await desk.handIn(), input)).toBe(code)
})

test('of two who take a step at once, one is told to read again', async () => {
  const opinion = await assigned()
  const codes = await Promise.all(
    ['一', '二'].map((reply) => desk.refusal('secretaryC', 'replyOpinion', opinion, { reply })),
  )
  expect(codes.toSorted()).toEqual(['STALE_VERSION', undefined])
})

test('without a day it is due within the charter’s handling time; where that is silent, a day is asked for', async () => {
  const { dueOn: _, ...dayless } = toC
  expect(await desk.refusal('office', 'assignOpinion', await desk.handIn(), dayless)).toBe('INVALID_INPUT')
  const handling = { kind: 'OPINION_HANDLING', body: 'COUNCIL', numbered: true, closedOneByOne: true }
  await underCharter(lists, [['handling', '23', { ...handling, days: 15 }]])
  const opinion = await desk.take('office', 'assignOpinion', await desk.handIn(), dayless)
  expect(opinion.dueOn).toBe('2026-06-16')
})
