import type { Bilingual } from '../errors.ts'

/** The fields that units work in (行业领域), as people call them. */
export const sectorNames = {
  AGRICULTURE: { zh: '种植业', en: 'farming' },
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
  SOCIAL_SERVICE: { zh: '社会服务', en: 'social service' },
} as const satisfies Readonly<Record<string, Bilingual>>
