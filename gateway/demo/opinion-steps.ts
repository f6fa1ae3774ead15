import { addDays, moment } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { OpinionStepFact } from './facts/opinion.ts'

/** Who deals with an opinion that was registered on a day, and what they answer. */
export interface Handling {
  opinionId: string
  registeredOn: IsoDate
  departmentId: string
  helperIds: string[]
  committeeId: string
  reply: string
}

type Course = 'SMOOTH' | 'REOPENED' | 'CARRIED'
type Draft = Omit<OpinionStepFact, 'opinionId' | 'at' | 'actor'> & { after: number }

const courses: readonly (readonly [Course, number])[] = [
  ['SMOOTH', 7],
  ['REOPENED', 2],
  ['CARRIED', 1],
]

/** What was done about an opinion by `today`: smoothly for most; some are replied to twice, some carried upward first. */
export function makeSteps(chance: Chance, handling: Handling, today: IsoDate): OpinionStepFact[] {
  const [course] = chance.weighted(courses, ([, weight]) => weight)
  const minutes = chance.int(9 * 60, 17 * 60)
  let on = handling.registeredOn
  return stepsOf(chance, course, handling).flatMap(({ after, ...step }) => {
    on = addDays(on, after)
    return on < today
      ? [{ ...step, opinionId: handling.opinionId, at: moment(on, minutes), actor: null }]
      : []
  })
}

function stepsOf(chance: Chance, course: Course, handling: Handling): Draft[] {
  const assignedAfter = chance.int(1, 3)
  const dueOn = addDays(handling.registeredOn, assignedAfter + 15)
  const { departmentId, helperIds, reply } = handling
  const replied: Draft = {
    kind: 'REPLIED',
    after: chance.int(4, 18),
    organizationId: departmentId,
    text: reply,
  }
  const rated: Draft = {
    kind: 'RATED',
    after: 1,
    satisfaction: chance.happens(0.7) ? 'SATISFIED' : 'MOSTLY_SATISFIED',
  }
  return [
    { kind: 'ASSIGNED', after: assignedAfter, organizationId: departmentId, helperIds, dueOn },
    ...(course === 'CARRIED' ? carried(handling) : []),
    replied,
    ...(course === 'REOPENED' ? reopened(replied) : []),
    rated,
    { kind: 'CLOSED', after: chance.int(1, 3) },
  ]
}

function reopened(replied: Draft): Draft[] {
  return [
    { kind: 'RATED', after: 1, satisfaction: 'NOT_SATISFIED', text: '问题未彻底解决。' },
    { kind: 'REOPENED', after: 1, text: '提出单位不满意，重新办理。' },
    { ...replied, after: 6, text: `经再次核查落实，${replied.text}` },
  ]
}

function carried({ committeeId }: Handling): Draft[] {
  const demand = { organizationId: committeeId }
  return [
    { ...demand, kind: 'CARRIED_UPWARD', after: 2, text: '涉及多个部门，请上级党组织协调。' },
    { ...demand, kind: 'DEMAND_RECEIVED', after: 2 },
    { ...demand, kind: 'DEMAND_ANSWERED', after: 4, text: '已协调有关部门配合办理。' },
  ]
}
