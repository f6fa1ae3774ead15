import { expect, test } from 'vitest'
import { useLists } from '../fixtures/open-test-lists.ts'
import { opinionDesk } from './opinion-fixture.ts'
import { escalateOverdue } from './overdue.ts'

const lists = useLists()
const desk = opinionDesk(lists)
const on = (day: string) => Temporal.Instant.from(`${day}T01:00:00Z`)
const sweep = (day: string) => escalateOverdue(lists.subgraph().database.rows, on(day))

test('overdue is told by the clock, and recorded once for each assignment, however many look', async () => {
  lists.at('2026-06-01T01:00:00Z')
  const to = { departmentId: 'org_c', dueOn: '2026-06-10' }
  const opinion = await desk.take('office', 'assignOpinion', await desk.handIn(), to)
  await desk.take('office', 'assignOpinion', await desk.handIn(), { ...to, dueOn: '2026-06-11' })
  lists.at('2026-06-10T15:59:00Z')
  expect((await desk.seen('office', opinion.id))?.overdue).toBe(false)
  expect(await sweep('2026-06-10')).toBe(0)
  lists.at('2026-06-10T16:00:00Z')
  expect(await desk.seen('office', opinion.id)).toMatchObject({ overdue: true, status: 'ASSIGNED' })
  const found = await Promise.all([sweep('2026-06-11'), sweep('2026-06-11'), sweep('2026-06-11')])
  expect(found.toSorted()).toEqual([0, 0, 1])
  const escalated = await desk.seen('secretaryC', opinion.id)
  expect(escalated?.steps).toEqual(['REGISTERED', 'ASSIGNED', 'ESCALATED'].map((kind) => ({ kind })))
  await desk.take('office', 'assignOpinion', escalated!, { ...to, dueOn: '2026-06-12' })
  expect(await sweep('2026-06-13')).toBe(2)
  expect(await sweep('2026-06-13')).toBe(0)
  expect(await desk.events(opinion.id)).toEqual([
    'opinion.registered',
    'opinion.assigned',
    'opinion.escalated',
    'opinion.assigned',
    'opinion.escalated',
  ])
})

test('what has a reply is not overdue', async () => {
  lists.at('2026-06-01T01:00:00Z')
  const to = { departmentId: 'org_c', dueOn: '2026-06-10' }
  const opinion = await desk.take('office', 'assignOpinion', await desk.handIn(), to)
  await desk.take('secretaryC', 'replyOpinion', opinion, { reply: '好' })
  lists.at('2026-07-01T01:00:00Z')
  expect((await desk.seen('office', opinion.id))?.overdue).toBe(false)
  await sweep('2026-07-01')
  expect(await desk.events(opinion.id)).not.toContain('opinion.escalated')
})
