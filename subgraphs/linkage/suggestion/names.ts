import type { Bilingual } from '../../../shared/errors.ts'
import { sectorNames } from '../../../shared/words/sectors.ts'

/** What the events call by enum values, in words: categories of the lists, and sectors. */
const names: Readonly<Record<string, Bilingual>> = {
  VENUE: { zh: '场地', en: 'venues' },
  EXPERT: { zh: '专家人才', en: 'experts' },
  SERVICE: { zh: '服务', en: 'services' },
  MATERIAL: { zh: '物资', en: 'materials' },
  FUND: { zh: '资金', en: 'funds' },
  MARKET: { zh: '市场渠道', en: 'markets' },
  TECHNOLOGY: { zh: '技术', en: 'technology' },
  TRAINING: { zh: '培训', en: 'training' },
  ...sectorNames,
}

/** Some of them in one list; what has no name stands for itself. */
export function listed(values: readonly string[]): Bilingual {
  const named = values.map((value) => names[value] ?? { zh: value, en: value })
  return { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') }
}
