import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChainedLook, hashOf, intactLooks, isIntact } from './chain.rules.ts'

function chain(length: number) {
  const looks: ChainedLook[] = []
  for (let place = 1; place <= length; place++) {
    const look = {
      personId: 'member_a',
      place,
      at: '2026-06-01T01:00:00.000000Z',
      subject: `someone ${place}`,
      viewerMemberId: null,
      role: 'SECRETARY',
      placeId: 'org_a',
      fields: ['name', 'phone'],
      purpose: 'CONTACT',
      previous: looks.at(-1)?.hash ?? '',
    }
    looks.push({ ...look, hash: hashOf(look) })
  }
  return { looks, end: { looks: length, head: looks.at(-1)?.hash ?? '' } }
}

const length = fc.integer({ min: 1, max: 8 })

test('a chain as it was written is intact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), (count) => {
      const { looks, end } = chain(count)
      expect(isIntact(looks, end)).toBe(true)
    }),
  )
})

test('any change of any field of any look is found at that look', () => {
  const field = fc.constantFrom(
    'at',
    'subject',
    'viewerMemberId',
    'role',
    'placeId',
    'purpose',
    'previous',
    'hash',
  )
  fc.assert(
    fc.property(length, fc.nat(), field, (count, pick, name) => {
      const { looks, end } = chain(count)
      const at = pick % count
      const changed = looks.with(at, { ...looks[at]!, [name]: 'x' })
      expect(intactLooks(changed)).toBe(at)
      expect(isIntact(changed, end)).toBe(false)
    }),
  )
})

test('a look taken out is found, in the middle and at the end, and so is a chain written anew', () => {
  fc.assert(
    fc.property(length, fc.nat(), (count, pick) => {
      const { looks, end } = chain(count)
      expect(isIntact(looks.toSpliced(pick % count, 1), end)).toBe(false)
      const last = { ...looks.at(-1)!, purpose: 'AUDIT' }
      expect(isIntact(looks.with(-1, { ...last, hash: hashOf(last) }), end)).toBe(false)
    }),
  )
})
