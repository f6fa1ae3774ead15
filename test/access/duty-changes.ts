import { attempt, type Input } from './act.ts'
import { lectureOf } from './deeds.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary } = people
const given = { on: '2026-11-20', evidence: '签到表' }
const taken = { reason: '误填' }

/** What organization a owes this half-year; somebody may have given evidence for it, or taken it back. */
const lecture = (world: World) => lectureOf(world, secretary, 'org_a')

/** For every change of what is due a plausible input. */
export const dutyChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  fulfilObligation: async (world) => {
    const obligationId = await lecture(world)
    await attempt(world, secretary, 'reopenObligation', { obligationId, ...taken })
    return { obligationId, ...given }
  },
  reopenObligation: async (world) => {
    const obligationId = await lecture(world)
    await attempt(world, secretary, 'fulfilObligation', { obligationId, ...given })
    return { obligationId, ...taken }
  },
}
