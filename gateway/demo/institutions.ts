import type { Chance } from './chance.ts'
import type { RegionFact } from './facts/organization.ts'
import { inventedName } from './names.ts'
import type { Territory } from './territory.ts'
import type { UnitDraft } from './unit-draft.ts'

/** How many units of a kind every county has, what they are called, and how large and old they are. */
interface Institution extends Omit<UnitDraft, 'name' | 'regionCode'> {
  perCounty: number
  titles: readonly string[]
}

const agencyTitles = [
  '农牧局',
  '教育局',
  '卫生健康委员会',
  '工业和信息化局',
  '市场监督管理局',
  '文化旅游体育局',
  '交通运输局',
  '应急管理局',
  '能源局',
  '住房和城乡建设局',
  '林业和草原局',
  '民政局',
]

const agency = {
  kind: 'AGENCY',
  sector: 'GOVERNMENT',
  employees: [20, 90],
  founded: ['1984-01-01', '1995-12-31'],
} as const

const institutions: readonly Institution[] = [
  {
    kind: 'SCHOOL',
    sector: 'EDUCATION',
    perCounty: 9,
    titles: ['中学', '实验小学', '职业技术学校', '小学', '幼儿园'],
    employees: [25, 260],
    founded: ['1956-01-01', '2012-12-31'],
  },
  {
    kind: 'HOSPITAL',
    sector: 'HEALTH',
    perCounty: 1,
    titles: ['综合医院'],
    employees: [320, 900],
    founded: ['1951-01-01', '1998-12-31'],
  },
  {
    kind: 'HOSPITAL',
    sector: 'HEALTH',
    perCounty: 3,
    titles: ['蒙医中医医院', '妇幼保健院', '康复医院'],
    employees: [30, 240],
    founded: ['1958-01-01', '2015-12-31'],
  },
  {
    kind: 'COOPERATIVE',
    sector: 'AGRICULTURE',
    perCounty: 5,
    titles: ['种植专业合作社', '农机专业合作社'],
    employees: [5, 60],
    founded: ['2007-07-01', '2022-12-31'],
  },
  {
    kind: 'COOPERATIVE',
    sector: 'ANIMAL_HUSBANDRY',
    perCounty: 4,
    titles: ['养殖专业合作社', '牧业专业合作社'],
    employees: [5, 60],
    founded: ['2007-07-01', '2022-12-31'],
  },
  {
    kind: 'SOCIAL_ORGANIZATION',
    sector: 'SOCIAL_SERVICE',
    perCounty: 3,
    titles: ['志愿者协会', '社会工作服务中心', '行业商会'],
    employees: [4, 40],
    founded: ['2004-01-01', '2022-12-31'],
  },
]

/** Agencies, schools, hospitals, cooperatives and social organizations of the counties, and the city's own. */
export function institutionalUnits(chance: Chance, territory: Territory): UnitDraft[] {
  return [
    ...territory.counties.flatMap((county) => [
      ...countyAgencies(county),
      ...others(chance, territory, county),
    ]),
    ...cityUnits(chance),
  ]
}

function countyAgencies({ code, name }: RegionFact): UnitDraft[] {
  return agencyTitles.slice(0, 8).map((title) => ({ ...agency, name: name + title, regionCode: code }))
}

function others(chance: Chance, territory: Territory, county: RegionFact): UnitDraft[] {
  const townships = territory.townshipsIn(county.code)
  return institutions.flatMap(({ perCounty, titles, ...institution }) =>
    Array.from({ length: perCounty }, (_, index) => ({
      ...institution,
      name: county.name + inventedName(chance) + titles[index % titles.length]!,
      regionCode: chance.pick(townships).code,
    })),
  )
}

const seat = '150402'

function cityUnits(chance: Chance): UnitDraft[] {
  const hospital = institutions.find(({ kind }) => kind === 'HOSPITAL')!
  const { perCounty: _, titles, ...size } = hospital
  return [
    ...agencyTitles.map((title) => ({ ...agency, name: `赤峰市${title}`, regionCode: seat })),
    ...Array.from({ length: 4 }, () => ({
      ...size,
      name: `赤峰市${inventedName(chance)}${titles[0]}`,
      regionCode: seat,
    })),
    ...['一', '二', '三'].map((number) => ({
      ...agency,
      name: `赤峰市演示驻地${number}队`,
      kind: 'MILITARY' as const,
      regionCode: seat,
    })),
  ]
}
