import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Key, Keyring, keyIdOf } from './keyring.ts'

const key = (id: string, fill: number): Key => ({ id, secret: Buffer.alloc(32, fill) })
const old = new Keyring([key('k1', 1)])
const rotated = new Keyring([key('k2', 2), key('k1', 1)])
const text = fc.string({ unit: 'grapheme', maxLength: 60 })

test('any text opens as it was sealed, for its row, with the key it names', () => {
  fc.assert(
    fc.property(text, text, (value, row) => {
      const sealed = old.seal(value, row)
      expect(keyIdOf(sealed)).toBe('k1')
      expect(old.open(sealed, row)).toBe(value)
      expect(rotated.open(sealed, row)).toBe(value)
    }),
  )
})

test('the same text is never sealed the same twice, also beyond the nonces that are drawn at once', () => {
  const sealed = Array.from({ length: 2000 }, () => old.seal('李明', 'row'))
  expect(new Set(sealed.map((each) => each.slice(0, 20))).size).toBe(2000)
})

describe('it does not open', () => {
  const sealed = old.seal('李明', 'member_a')

  test('for another row', () => {
    expect(() => old.open(sealed, 'member_b')).toThrow()
  })

  test('when anything of it was changed', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(() => old.open(`k1.${changed.toString('base64url')}`, 'member_a')).toThrow()
    }
  })

  test('without its key, whose id is told', () => {
    expect(() => new Keyring([key('k2', 2)]).open(sealed, 'member_a')).toThrow(/PERSONAL_KEYS: .*k1/)
  })

  test('with another key of the same id', () => {
    expect(() => new Keyring([key('k1', 3)]).open(sealed, 'member_a')).toThrow()
  })
})

describe('a mark', () => {
  test('is the same for the same text of a kind, and for nothing else', () => {
    expect(old.mark('李明', 'name')).toBe(old.mark('李明', 'name'))
    const others = [old.mark('李明 ', 'name'), old.mark('李明', 'phone'), rotated.mark('李明', 'name')]
    expect(new Set([old.mark('李明', 'name'), ...others]).size).toBe(4)
  })

  test('of an old key is still looked for', () => {
    expect(rotated.marks('李明', 'name')).toEqual([rotated.mark('李明', 'name'), old.mark('李明', 'name')])
  })
})
