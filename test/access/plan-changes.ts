import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, fellow, office } = people

const offer = {
  allianceId: 'alliance_one',
  organizationId: 'org_a',
  year: 2026,
  month: 12,
  title: '年终联合慰问',
  kind: new EnumValue('VISIT'),
  scale: new EnumValue('LARGE'),
  note: '附方案',
}

const offered = async (world: World) => (await act(world, secretary, 'offerForYear', offer)).id

/** An item of the year that a member has chosen, that is in the plan with a reason, and of which an activity is planned. */
export async function yearPlan(world: World): Promise<YearPlanDeeds> {
  const planItemId = await offered(world)
  await act(world, fellow, 'choosePlanItem', { planItemId, chosen: true })
  await act(world, office, 'decidePlanItem', { planItemId, inPlan: true, reason: '多数成员选择' })
  await act(world, secretary, 'planActivity', {
    allianceId: 'alliance_one',
    hostOrganizationId: 'org_a',
    coHostIds: ['org_b'],
    kind: new EnumValue('VISIT'),
    title: '年终联合慰问',
    startsAt: '2026-12-20T01:00:00Z',
    planItemId,
  })
  return { planItem: planItemId }
}

/** The ids of what came of it. */
export interface YearPlanDeeds {
  readonly planItem: string
}

/** For every change of a year's plan a plausible input. */
export const planChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  offerForYear: async () => offer,
  choosePlanItem: async (world) => ({ planItemId: await offered(world), chosen: true }),
  decidePlanItem: async (world) => ({ planItemId: await offered(world), inPlan: true }),
  withdrawPlanItem: async (world) => ({ planItemId: await offered(world) }),
}
