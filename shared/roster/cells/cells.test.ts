import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CellError } from '../roster-errors.ts'
import { choice } from './choice.ts'
import { code } from './code.ts'
import { date } from './date.ts'
import { integer } from './integer.ts'
import { text } from './text.ts'
import { yesNo } from './yes-no.ts'

describe('text', () => {
  test.each([
    ['第１２３号', '第123号'],
    ['甲（乙）Ａ座', '甲（乙）Ａ座'],
    ['一\r\n二\r三', '一\n二\n三'],
  ])('%j is %j', (cell, value) => expect(text().parse(cell)).toBe(value))

  test('length counts characters, not code units', () => {
    expect(text({ max: 2 }).parse('𠮷𠮷')).toBe('𠮷𠮷')
    expect(() => text({ max: 2 }).parse('一二三')).toThrow(CellError)
  })
})

describe('code', () => {
  test.each([
    ['００１５０４', '001504'],
    ['150402001', '150402001'],
    ['91150402MA0N1234-5', '91150402MA0N1234-5'],
  ])('%j is %j', (cell, value) => expect(code().parse(cell)).toBe(value))

  test.each(['1.50402E+11', '1E+05', '1.5e+17', '150402.0'])('%j was rewritten by a spreadsheet', (cell) => {
    expect(() => code().parse(cell)).toThrow(/rewrote this code as a number/)
  })

  test.each(['15 04', '代码', '=1', '-'])('%j is no code', (cell) => {
    expect(() => code().parse(cell)).toThrow(CellError)
  })

  test('a pattern narrows it', () => {
    expect(() => code({ pattern: /^\d{6}$/ }).parse('1504')).toThrow(CellError)
  })
})

describe('integer', () => {
  test.each([
    ['１２', 12],
    ['1,234', 1234],
    ['3.0', 3],
    ['-5', -5],
    ['-0', 0],
  ])('%j is %j', (cell, value) => expect(integer().parse(cell)).toBe(value))

  test.each(['', '1.5', '3人', '1E+3', '12,34', '9007199254740992'])('%j is refused', (cell) => {
    expect(() => integer().parse(cell)).toThrow(CellError)
  })

  test('the limits belong to the range', () => {
    const seats = integer({ min: 5, max: 7 })
    expect([seats.parse('5'), seats.parse('7')]).toEqual([5, 7])
    expect(() => seats.parse('4')).toThrow(/from 5 to 7/)
    expect(() => seats.parse('8')).toThrow(CellError)
  })
})

describe('date', () => {
  test.each([
    ['2021-01-05', '2021-01-05'],
    ['2021/1/5', '2021-01-05'],
    ['2021.1.5', '2021-01-05'],
    ['20210105', '2021-01-05'],
    ['2021年1月5日', '2021-01-05'],
    ['２０２１年１月５日', '2021-01-05'],
    ['2021 年 1 月 5 日', '2021-01-05'],
    ['２０２１．１．５', '2021-01-05'],
    ['2021年1月', '2021-01-01'],
    ['2021-11', '2021-11-01'],
    ['2021-01-05 00:00:00', '2021-01-05'],
    ['2021/1/5 0:00', '2021-01-05'],
    ['44201', '2021-01-05'],
    ['44201.0', '2021-01-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%j is %s', (cell, day) => expect(date().parse(cell)).toBe(day))

  test.each(['2021-02-30', '20211301', '2023年2月29日', '0021-01-05', '2021-00-01'])(
    '%j is no day',
    (cell) => {
      expect(() => date().parse(cell)).toThrow(/no such day/)
    },
  )

  // Of 2021.1 nobody knows whether a spreadsheet made it of 2021.10.
  test.each(['2021', '2021.1', '2021-1.5', '5/1/2021', '210105', '44201.5', '2021-01-05 14:30', '不详'])(
    '%j is not read as a day',
    (cell) => expect(() => date().parse(cell)).toThrow(/Not a date/),
  )

  test('the serial number of a day is the count a spreadsheet keeps', () => {
    const from1930To2170 = fc.integer({ min: 10_959, max: 98_615 })
    fc.assert(
      fc.property(from1930To2170, (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
        expect(date().parse(String(serial))).toBe(day.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('yes or no', () => {
  test.each(['是', 'Yes', '１', '√', 'TRUE', ' 是 '])('%j is yes', (cell) =>
    expect(yesNo().parse(cell)).toBe(true),
  )
  test.each(['否', 'NO', '0', '×', 'false'])('%j is no', (cell) => expect(yesNo().parse(cell)).toBe(false))
  test.each(['也许', '2', '是否'])('%j is neither', (cell) =>
    expect(() => yesNo().parse(cell)).toThrow(CellError),
  )
})

describe('choice', () => {
  const colour = choice(
    { DARK_RED: { zh: '深红', en: 'dark red' }, BLUE: { zh: '蓝', en: 'blue' } },
    { 蓝色: 'BLUE' },
  )

  test.each([
    ['深红', 'DARK_RED'],
    ['深 红', 'DARK_RED'],
    ['Dark Red', 'DARK_RED'],
    ['ＤＡＲＫ_ＲＥＤ', 'DARK_RED'],
    ['蓝色', 'BLUE'],
  ])('%j is %s', (cell, value) => expect(colour.parse(cell)).toBe(value))

  test('a refusal names what is offered', () => {
    expect(() => colour.parse('绿')).toThrow('Must be one of: dark red, blue.')
  })

  test('one label cannot stand for two values', () => {
    expect(() => choice({ A: { zh: '甲', en: 'x' }, B: { zh: '乙', en: 'X' } })).toThrow(TypeError)
  })
})
