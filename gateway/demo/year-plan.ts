import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { change, doerOf } from './change.ts'
import type { District } from './facts/district.ts'

interface Item {
  readonly month: number
  readonly title: string
  readonly kind: string
  readonly scale: 'LARGE' | 'SMALL'
  /** How many members choose it. */
  readonly choices: number
  /** What the alliance decides; undefined while members still choose. */
  readonly decision?: { readonly inPlan: boolean; readonly reason: string }
}

const items: readonly Item[] = [
  {
    ...{ month: 1, title: '迎新春联合慰问', kind: 'VISIT', scale: 'LARGE', choices: 6 },
    decision: { inPlan: true, reason: '多数成员单位选择' },
  },
  {
    ...{ month: 3, title: '学雷锋志愿服务', kind: 'VOLUNTEER', scale: 'SMALL', choices: 5 },
    decision: { inPlan: true, reason: '由成员单位轮流承办' },
  },
  {
    ...{ month: 5, title: '外出参观见学', kind: 'STUDY', scale: 'LARGE', choices: 1 },
    decision: { inPlan: false, reason: '选择单位较少，与主题党日合并' },
  },
  { month: 7, title: '七一主题党日', kind: 'THEME_DAY', scale: 'LARGE', choices: 4 },
  { month: 9, title: '安全生产互查', kind: 'SAFETY_CHECK', scale: 'SMALL', choices: 2 },
]

/** What is offered, chosen and decided for the next year of the regional alliance, and whose turns were taken (document 2, article 4(3)). */
export async function planYear(
  activities: OpenSubgraph,
  { alliances, memberships, today }: District,
): Promise<void> {
  await activities.caughtUp()
  const { id: allianceId } = alliances.find(({ kind }) => kind === 'REGIONAL')!
  const office = doerOf('ALLIANCE_OFFICE', allianceId)
  const members = memberships.filter((each) => each.allianceId === allianceId && each.until === null)
  const year = Temporal.PlainDate.from(today).year + 1
  for (const [place, { choices, decision, ...item }] of items.entries()) {
    const organizationId = members[place % members.length]!.organizationId
    const offer = { ...item, allianceId, organizationId, year }
    const planItemId = await change(activities, doerOf('SECRETARY', organizationId), 'offerForYear', offer)
    for (const { organizationId: chooser } of members.slice(0, choices)) {
      const choice = { planItemId, chosen: true, organizationId: chooser }
      await change(activities, doerOf('SECRETARY', chooser), 'choosePlanItem', choice)
    }
    if (decision) await change(activities, office, 'decidePlanItem', { planItemId, ...decision })
  }
  for (const of of ['THEME_DAY', 'SMALL_ACTIVITY']) {
    const turnId = await change(activities, office, 'takeActivityTurn', { allianceId, of })
    await change(activities, office, 'handOverActivityTurn', { turnId, note: '活动方案与签到表已移交' })
    await change(activities, office, 'takeActivityTurn', { allianceId, of })
  }
  await activities.events.publish()
}
