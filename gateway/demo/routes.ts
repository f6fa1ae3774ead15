import { addMonths, latest } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { AllianceFact, RedDistrictFact, RouteFact } from './facts/alliance.ts'

interface RoutePlan {
  readonly name: string
  readonly alliances: readonly string[]
  /** Where it is still young: how many months ago it was founded. */
  readonly monthsAgo?: number
}

// Neighbours on a river, and in a trade that the places along it share.
const routePlans: readonly RoutePlan[] = [
  {
    name: '西拉沐沦红色风景线',
    alliances: ['翁牛特旗肉牛产业党建联合体', '克什克腾旗草原文旅党建联合体', '西拉沐沦河流域党建联盟'],
  },
  {
    name: '老哈河红色风景线',
    alliances: ['宁城县设施蔬菜党建联合体', '敖汉旗旱作谷物党建联合体', '老哈河沿线党建联盟'],
    monthsAgo: 6,
  },
]

/** Two routes: one founded half a year after the last of its alliances, the other half a year ago, so that it can be seen to grow. */
export function makeRoutes(ground: Ground, alliances: readonly AllianceFact[]): RouteFact[] {
  const chance = new Chance(ground, 'routes')
  return routePlans.map((plan) => {
    const strung = plan.alliances.map((name) => alliances.find((alliance) => alliance.name === name)!)
    const last = latest(...strung.map(({ foundedOn }) => foundedOn))
    const { monthsAgo } = plan
    return {
      id: chance.id('route'),
      name: plan.name,
      foundedOn: monthsAgo === undefined ? addMonths(last, 6) : addMonths(ground.today, -monthsAgo),
      foundedById: rootOf(strung),
      allianceIds: strung.map(({ id }) => id),
      demo: true,
    }
  })
}

/** The red district of both routes, with their alliances and the city's industry chain. */
export function makeRedDistricts(
  ground: Ground,
  alliances: readonly AllianceFact[],
  routes: readonly RouteFact[],
): RedDistrictFact[] {
  const chance = new Chance(ground, 'districts')
  const chains = alliances.filter(({ kind }) => kind === 'INDUSTRY_CHAIN')
  return [
    {
      id: chance.id('district'),
      name: '赤峰两河融合党建红色片区',
      foundedOn: addMonths(latest(...routes.map(({ foundedOn }) => foundedOn)), 3),
      foundedById: rootOf(alliances),
      allianceIds: [...chains.map(({ id }) => id), ...routes.flatMap(({ allianceIds }) => allianceIds)],
      routeIds: routes.map(({ id }) => id),
      demo: true,
    },
  ]
}

/** Both routes run through several counties: the city's committee founds them, which has approved such alliances. */
function rootOf(alliances: readonly AllianceFact[]): string {
  return alliances.find(({ regionCode }) => regionCode === '1504')!.approvedById
}
