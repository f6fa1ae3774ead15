import { expect, test } from 'vitest'
import { chifengFile, divisionLevels, readDivisions } from './divisions.ts'

const divisions = readDivisions(chifengFile())

test.each([
  ['PROVINCE', 1],
  ['CITY', 1],
  ['COUNTY', 12],
  ['TOWNSHIP', 197],
  ['VILLAGE', 2457],
])('Chifeng has its %s divisions: %i', (level, count) => {
  expect(divisions.filter((division) => division.level === level)).toHaveLength(count)
})

test('every code is unique, as long as its level says, and begins with that of the division above', () => {
  const codes = new Set<string>()
  for (const { code, level, parentCode } of divisions) {
    expect(code).toHaveLength([2, 4, 6, 9, 12][divisionLevels.indexOf(level)]!)
    if (parentCode !== null)
      expect([codes.has(parentCode), code.startsWith(parentCode)]).toEqual([true, true])
    expect(codes.has(code)).toBe(false)
    codes.add(code)
  }
})

test('names are kept as published', () => {
  expect(divisions.find(({ code }) => code === '150421204205')?.name).toBe('道日新呼都格嘎查村')
})
