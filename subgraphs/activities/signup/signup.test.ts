import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alliance, changed, member } from '../fixture/alliance-facts.ts'
import { above, anonymous, holding, secretary } from '../fixture/callers.ts'
import { activityChange, planned, toldOf } from '../fixture/planned-activity.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'

let at: TestAlliance
beforeAll(async () => {
  at = await openTestAlliance(30)
})
afterAll(() => at.close())

const join = (number: number, activityId: string, people = 1) =>
  activityChange(at, secretary(number), 'joinActivity', { activityId, people })
const leave = (number: number, activityId: string) =>
  activityChange(at, secretary(number), 'leaveActivity', { activityId })
interface Line {
  readonly organization: { readonly id: string }
  readonly status: string
}
const lineOf = ({ participants }: { participants: { nodes: Line[] } }) =>
  participants.nodes.slice(1).map(({ organization, status }) => [organization.id, status])

test('where no place is left one waits, and moves up in turn when others withdraw', async () => {
  const { id } = await planned(at)
  await join(2, id, 3)
  expect((await join(3, id, 2)).activity).toMatchObject({ placesLeft: 1, waiting: 2 })
  expect((await join(4, id, 1)).activity).toMatchObject({ placesLeft: 1, waiting: 3 })
  const { activity } = await leave(2, id)
  expect(lineOf(activity)).toEqual([
    [member(3), 'SIGNED_UP'],
    [member(4), 'SIGNED_UP'],
  ])
  expect(activity).toMatchObject({ placesLeft: 1, waiting: 0 })
  const told = await toldOf(at, id)
  expect(told.slice(1).map(({ kind, about }) => [kind, about.organization])).toEqual([
    ['activity.signedUp', [member(2)]],
    ['activity.waiting', [member(3)]],
    ['activity.waiting', [member(4)]],
    ['activity.withdrawn', [member(2)]],
    ['activity.signedUp', [member(3), member(4)]],
  ])
})

test('thirty who sign up in the same moment get the places there are, and the rest wait', async () => {
  const { id } = await planned(at, { places: 10 })
  const answers = await Promise.all(Array.from({ length: 29 }, (_, index) => join(index + 2, id)))
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([])
  const { data } = await at.run(
    above,
    'query($id: ID!) { activity(id: $id) { placesLeft waiting participants(first: 100) { nodes { status } } } }',
    { id },
  )
  expect(data.activity).toMatchObject({ placesLeft: 0, waiting: 19 })
  const placed = data.activity.participants.nodes.filter(({ status }: Line) => status === 'SIGNED_UP')
  expect(placed).toHaveLength(11)
})

test('until the deadline, and withdrawing until it begins', async () => {
  const { id } = await planned(at, { signUpBy: '2026-12-01T01:00:00Z' })
  await join(2, id)
  const before = at.now
  at.now = Temporal.Instant.from('2026-12-01T01:00:00Z')
  expect((await join(3, id)).userErrors).toMatchObject([{ code: 'SIGN_UP_OVER' }])
  at.now = Temporal.Instant.from('2026-12-05T01:00:00Z')
  expect((await leave(2, id)).userErrors).toMatchObject([{ code: 'SIGN_UP_OVER' }])
  at.now = Temporal.Instant.from('2026-12-05T00:59:59Z')
  expect((await leave(2, id)).userErrors).toEqual([])
  at.now = before
})

describe('refused', () => {
  test.each([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['somebody outside', () => holding('SECRETARY', 'org_elsewhere'), 'NOT_FOUND'],
    ['the office', () => at.office, 'NOT_A_MEMBER', 'NOT_SIGNED_UP'],
    ['those above', () => above, 'NOT_A_MEMBER', 'NOT_SIGNED_UP'],
  ])('%s', async (_who, caller, joining, leaving = joining) => {
    const { id: activityId } = await planned(at)
    for (const [name, code] of [
      ['joinActivity', joining],
      ['leaveActivity', leaving],
    ] as const)
      expect((await activityChange(at, caller(), name, { activityId })).userErrors).toMatchObject([{ code }])
  })

  test('somebody outside, also of what everyone sees', async () => {
    const { id: activityId } = await planned(at, { public: true })
    const outsider = holding('SECRETARY', 'org_elsewhere')
    expect((await activityChange(at, outsider, 'joinActivity', { activityId })).userErrors).toMatchObject([
      { code: 'NOT_A_MEMBER', field: null },
    ])
  })

  test('twice, with nobody, with more than there are places, as a host, what one has not joined, and what is called off', async () => {
    const { id } = await planned(at, { coHostIds: [member(2)] })
    expect((await join(3, id)).userErrors).toEqual([])
    expect((await join(3, id)).userErrors).toMatchObject([{ code: 'ALREADY_SIGNED_UP' }])
    expect((await join(1, id)).userErrors).toMatchObject([{ code: 'ALREADY_SIGNED_UP' }])
    expect((await join(4, id, 0)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'people' }])
    expect((await join(4, id, 5)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'people' }])
    expect((await leave(2, id)).userErrors).toMatchObject([{ code: 'IS_A_HOST' }])
    expect((await leave(4, id)).userErrors).toMatchObject([{ code: 'NOT_SIGNED_UP' }])
    await activityChange(at, secretary(1), 'cancelActivity', { activityId: id, reason: '天气' })
    expect((await join(4, id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await leave(3, id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})

test('who is a member no longer signs up no more, and can still withdraw', async () => {
  const [signedUp, other] = [await planned(at), await planned(at)]
  await join(3, signedUp.id)
  const facts = alliance(at.allianceId, 30)
  const memberships = facts.memberships.filter(({ organizationId }) => organizationId !== member(3))
  at.organizations.write(changed({ ...facts, memberships }))
  await at.tell()
  expect((await join(3, other.id)).userErrors).toMatchObject([{ code: 'NOT_A_MEMBER' }])
  expect((await leave(3, signedUp.id)).userErrors).toEqual([])
})
