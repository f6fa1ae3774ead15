import { addDays, earliest } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { IsoDate } from './facts/date.ts'
import type { MilestoneFact, ProjectStage } from './facts/list.ts'

/** The days on which a project reached its stages; null for those that it has not. */
export interface CourseDays {
  approvedOn: IsoDate | null
  startedOn: IsoDate | null
  acceptedOn: IsoDate | null
}

const stages: readonly ProjectStage[] = ['DECLARED', 'APPROVED', 'UNDER_WAY', 'ACCEPTED']

/** Approved in the second week, begun in the fourth, accepted after fifty days, as far as its stage goes. */
export function courseDays(stage: ProjectStage, declaredOn: IsoDate): CourseDays {
  const reached = (wanted: ProjectStage, days: number) =>
    stages.indexOf(stage) >= stages.indexOf(wanted) ? addDays(declaredOn, days) : null
  return {
    approvedOn: reached('APPROVED', 8),
    startedOn: reached('UNDER_WAY', 20),
    acceptedOn: reached('ACCEPTED', 50),
  }
}

const plan = [
  { title: '签订共建协议', after: 5 },
  { title: '完成首次活动', after: 20 },
  { title: '总结并提交验收材料', after: 45 },
] as const

/** Three milestones of what is under way or done: reached about their days, some of them late, the last of some overdue. */
export function makeMilestones(
  chance: Chance,
  { startedOn, acceptedOn }: CourseDays,
  today: IsoDate,
): MilestoneFact[] {
  if (startedOn === null) return []
  return plan.map(({ title, after }) => {
    const dueOn = addDays(startedOn, after)
    const likely = addDays(dueOn, chance.int(-4, 6))
    const doneOn = acceptedOn ? earliest(likely, acceptedOn) : likely < today ? likely : null
    return { id: chance.id('milestone'), title, dueOn, doneOn }
  })
}
