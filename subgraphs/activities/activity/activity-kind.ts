import { registerEnumType } from 'type-graphql'

export enum ActivityKind {
  THEME_DAY = 'THEME_DAY',
  VISIT = 'VISIT',
  STUDY = 'STUDY',
  VOLUNTEER = 'VOLUNTEER',
  SAFETY_CHECK = 'SAFETY_CHECK',
  FESTIVAL = 'FESTIVAL',
}

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What is done together (活动类型).',
  valuesConfig: {
    THEME_DAY: { description: 'A theme Party day (主题党日).' },
    VISIT: { description: 'A joint visit (联合走访).' },
    STUDY: { description: 'Studying together (联合学习).' },
    VOLUNTEER: { description: 'Volunteer service (志愿服务).' },
    SAFETY_CHECK: { description: 'A mutual safety check (安全互查).' },
    FESTIVAL: { description: 'A festival event (节庆活动).' },
  },
})
