import { expect, test } from 'vitest'
import { isGacha, placeKind, placeName, townshipKind, within } from './places.ts'

test.each([
  ['五三村委会', '五三村', 'VILLAGE'],
  ['范杖子村民委员会', '范杖子村', 'VILLAGE'],
  ['达马金村', '达马金村', 'VILLAGE'],
  ['道日新呼都格嘎查村', '道日新呼都格嘎查', 'VILLAGE'],
  ['巴彦乌拉嘎查', '巴彦乌拉嘎查', 'VILLAGE'],
  ['团结社区居委会', '团结社区', 'COMMUNITY'],
  ['八里铺居民委员会', '八里铺社区', 'COMMUNITY'],
  ['红山郡社区委员会', '红山郡社区', 'COMMUNITY'],
  ['同心社区居民居委会', '同心社区', 'COMMUNITY'],
  ['轻工食品产业园虚拟社区', '轻工食品产业园虚拟社区', 'VIRTUAL'],
])('%s is named after %s: %s', (name, place, kind) => {
  expect([placeName(name), placeKind(name)]).toEqual([place, kind])
})

test('gachas are told from villages', () => {
  expect([isGacha('毛敦敦达嘎查'), isGacha('五三村委会')]).toEqual([true, false])
})

test.each([
  ['西屯街道', 'STREET'],
  ['松城街道筹备处', 'STREET'],
  ['绍根镇', 'TOWNSHIP'],
  ['新苏莫苏木', 'TOWNSHIP'],
  ['玉龙工业园区', 'PARK'],
  ['喀喇沁经济开发区', 'PARK'],
  ['马鞍山羊场', 'PARK'],
])('%s is a %s', (name, kind) => {
  expect(townshipKind(name)).toBe(kind)
})

test.each([
  ['红山区', '西屯街道', '红山区西屯街道'],
  ['敖汉旗', '敖汉旗惠州街道', '敖汉旗惠州街道'],
  ['敖汉旗', '敖汉旗人民政府新州街道', '敖汉旗新州街道'],
  ['红山区', '内蒙古赤峰高新技术产业开发区管理委员会红山产业园', '红山区红山产业园'],
  ['林西县', '内蒙古林西工业园区', '林西县林西工业园区'],
])('%s and %s make %s', (above, name, whole) => {
  expect(within(above, name)).toBe(whole)
})
