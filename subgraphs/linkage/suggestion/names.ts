import type { Bilingual } from '../../../shared/errors.ts'

/** What the events call by enum values, in words. */
const names: Readonly<Record<string, Bilingual>> = {
  VENUE: { zh: '场地', en: 'venues' },
  EXPERT: { zh: '专家人才', en: 'experts' },
  SERVICE: { zh: '服务', en: 'services' },
  MATERIAL: { zh: '物资', en: 'materials' },
  FUND: { zh: '资金', en: 'funds' },
  MARKET: { zh: '市场渠道', en: 'markets' },
  TECHNOLOGY: { zh: '技术', en: 'technology' },
  TRAINING: { zh: '培训', en: 'training' },
  AGRICULTURE: { zh: '种植业', en: 'agriculture' },
  ANIMAL_HUSBANDRY: { zh: '畜牧业', en: 'animal husbandry' },
  ENERGY: { zh: '能源', en: 'energy' },
  MANUFACTURING: { zh: '制造业', en: 'manufacturing' },
  TRADE: { zh: '商贸', en: 'trade' },
  LOGISTICS: { zh: '物流', en: 'logistics' },
  TOURISM: { zh: '文旅', en: 'tourism' },
  FINANCE: { zh: '金融', en: 'finance' },
  CONSTRUCTION: { zh: '建筑业', en: 'construction' },
  HEALTH: { zh: '卫生健康', en: 'health' },
  EDUCATION: { zh: '教育', en: 'education' },
  GOVERNMENT: { zh: '党政机关', en: 'government' },
  SOCIAL_SERVICE: { zh: '社会服务', en: 'social services' },
}

/** Some of them in one list; what has no name stands for itself. */
export function listed(values: readonly string[]): Bilingual {
  const named = values.map((value) => names[value] ?? { zh: value, en: value })
  return { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') }
}
