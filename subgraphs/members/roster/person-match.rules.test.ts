import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownPerson, matchPerson, type RosterPerson } from './person-match.rules.ts'

function known(id: string, change: Partial<KnownPerson['facts']> = {}, joinedOn = '2015-07-01'): KnownPerson {
  return { id, joinedOn, facts: { name: '安娜', officialId: null, birthOn: '1990-05-01', ...change } }
}

function person(change: Partial<RosterPerson> = {}): RosterPerson {
  return {
    id: null,
    officialId: null,
    name: '安 娜',
    birthOn: '1990-05-01',
    joinedOn: '2015-07-01',
    ...change,
  }
}

describe('a line is about', () => {
  test('the member of its id, whatever else it says', () => {
    expect(matchPerson(person({ id: 'b', name: '别名' }), [known('a'), known('b')])?.id).toBe('b')
  })

  test('the member of its official id, however it is written', () => {
    const all = [known('a'), known('b', { name: '别名', officialId: '99010119900501002X' })]
    expect(matchPerson(person({ officialId: '990101 19900501002x' }), all)?.id).toBe('b')
  })

  test('the member of its name and days, where not both have an official id', () => {
    expect(matchPerson(person({ officialId: '1' }), [known('a')])?.id).toBe('a')
    expect(matchPerson(person({ officialId: '1' }), [known('a', { officialId: '2' })])).toBeUndefined()
  })

  test.each([
    ['another name', { name: '安妮' }],
    ['another birthday', { birthOn: '1990-05-02' }],
    ['an unknown birthday', { birthOn: null }],
    ['another day of joining', { joinedOn: '2015-07-02' }],
  ])('nobody: %s', (_, change) => {
    expect(matchPerson(person(change), [known('a')])).toBeUndefined()
  })
})

test.each([
  ['an id that is not there', person({ id: 'x' }), 'id'],
  ['an official id of another than the id', person({ id: 'a', officialId: '2' }), 'officialId'],
  ['two who could be meant', person(), 'name'],
])('refused: %s', (_, line, field) => {
  const all = [known('a'), known('b'), known('c', { officialId: '2' })]
  expect(() => matchPerson(line, all)).toThrow(expect.objectContaining({ field }))
})

test('who has just been entered as a line says is found again by it', () => {
  const line = fc.record({
    id: fc.constant(null),
    officialId: fc.option(fc.stringMatching(/^\d{17}[\dX]$/)),
    name: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name.trim() !== ''),
    birthOn: fc.constantFrom('1990-05-01', '1985-02-03'),
    joinedOn: fc.constantFrom('2015-07-01', '2010-07-01'),
  })
  fc.assert(
    fc.property(line, (told) => {
      const { name, officialId, birthOn, joinedOn } = told
      const entered = { id: 'entered', joinedOn, facts: { name, officialId, birthOn } }
      expect(matchPerson(told, [entered])).toBe(entered)
    }),
  )
})
