import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedSpeakers } from './designation.rules.ts'

const person = fc.constantFrom('member_a', 'member_b', 'member_c')
const speakers = fc.record({ representativeId: fc.option(person), liaisonId: fc.option(person) })

test('who is named speaks, what is left out stays, and naming nobody new is refused', () => {
  fc.assert(
    fc.property(speakers, speakers, (before, named) => {
      const wanted = {
        representativeId: named.representativeId ?? before.representativeId,
        liaisonId: named.liaisonId ?? before.liaisonId,
      }
      const isSame = JSON.stringify(wanted) === JSON.stringify(before)
      if (isSame) expect(() => namedSpeakers(before, named)).toThrow()
      else expect(namedSpeakers(before, named)).toEqual(wanted)
    }),
  )
})

test('only a person is named', () => {
  const nobody = { representativeId: null, liaisonId: null }
  for (const id of ['org_a', 'somebody', ''])
    expect(() => namedSpeakers(nobody, { liaisonId: id })).toThrow('id of a person')
})
