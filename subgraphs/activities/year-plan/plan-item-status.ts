import { registerEnumType } from 'type-graphql'

export enum PlanItemStatus {
  OFFERED = 'OFFERED',
  IN_PLAN = 'IN_PLAN',
  LEFT_OUT = 'LEFT_OUT',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(PlanItemStatus, {
  name: 'PlanItemStatus',
  description: 'What has become of what was offered for a year (活动清单项状态).',
  valuesConfig: {
    OFFERED: { description: 'Offered; members choose (待选).' },
    IN_PLAN: { description: 'In the plan, as the alliance has decided (列入计划).' },
    LEFT_OUT: { description: 'Left out, with a reason (未列入).' },
    WITHDRAWN: { description: 'Offered no longer (已撤回).' },
  },
})

export enum ActivityScale {
  LARGE = 'LARGE',
  SMALL = 'SMALL',
}

registerEnumType(ActivityScale, {
  name: 'ActivityScale',
  description: 'Who holds it: large ones all together, small ones members in turn (活动规模).',
  valuesConfig: {
    LARGE: { description: 'Held by several members together (大型活动共同办).' },
    SMALL: { description: 'Held by one member after the other (小型活动轮流办).' },
  },
})
