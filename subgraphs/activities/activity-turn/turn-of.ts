import { registerEnumType } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'

/** What members take turns at arranging; at leading and convening they do in `organizations`. */
export enum ActivityTurnOf {
  THEME_DAY = 'THEME_DAY',
  SMALL_ACTIVITY = 'SMALL_ACTIVITY',
}

export const turnWords: Readonly<Record<ActivityTurnOf, Bilingual>> = {
  THEME_DAY: { zh: '主题党日', en: 'theme Party days' },
  SMALL_ACTIVITY: { zh: '小型活动', en: 'small activities' },
}

registerEnumType(ActivityTurnOf, {
  name: 'ActivityTurnOf',
  description: 'What members take turns at (轮值事项).',
  valuesConfig: {
    THEME_DAY: { description: 'Arranging theme Party days (主题党日).' },
    SMALL_ACTIVITY: { description: 'Arranging small activities (小型活动).' },
  },
})
