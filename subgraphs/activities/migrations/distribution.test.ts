import { afterAll, beforeAll, expect, test } from 'vitest'
import { distributed, type TestDistributed } from '../../../shared/database/test-distributed.ts'
import { secretary } from '../fixture/callers.ts'
import { activityChange, planned } from '../fixture/planned-activity.ts'
import { openTestAlliance, type TestAlliance } from '../fixture/test-alliance.ts'
import { distribution } from './distribution.ts'

let at: TestAlliance
let spread: TestDistributed
beforeAll(async () => {
  at = await openTestAlliance(9)
  spread = await distributed(at.subgraph.database, distribution)
})
afterAll(async () => {
  await spread.drop()
  await at.close()
})

test('who came is kept by the activity, corrected, and counted', async () => {
  const { id: activityId } = await planned(at)
  at.now = Temporal.Instant.from('2026-12-05T04:00:00Z')
  const came = (...hours: number[]) =>
    hours.map((given, place) => ({ memberId: `member_${place}`, hours: given }))
  const closing = { activityId, summary: '清理河道', attendance: came(2.5, 1) }
  const { activity: closed } = await activityChange(at, secretary(1), 'closeActivity', closing)
  expect(closed).toMatchObject({ attendees: 2, hours: 3.5 })
  const correcting = { activityId, attendance: came(2, 1, 1) }
  const { activity: corrected } = await activityChange(at, secretary(1), 'correctAttendance', correcting)
  expect(corrected).toMatchObject({ attendees: 3, hours: 4 })
  expect(spread.named()).toBeGreaterThan(4)
  expect(spread.refused).toEqual([])
})
