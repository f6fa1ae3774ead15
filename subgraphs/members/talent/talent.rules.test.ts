import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAlliance } from '../organization/organization.rules.ts'
import { checkOffer, keptSkills } from './talent.rules.ts'

const window = { from: null, to: null, weekdays: [], startTime: null, endTime: null }
const offer = { skills: ['法律咨询'], description: '', windows: [] }

test.each([
  ['no skill', { skills: [] }, 'skills'],
  ['eleven skills', { skills: Array.from({ length: 11 }, (_, n) => `技能${n}`) }, 'skills'],
  ['a blank skill', { skills: [' '] }, 'skills'],
  ['a skill of 31 characters', { skills: ['长'.repeat(31)] }, 'skills'],
  ['a description of 501', { description: '长'.repeat(501) }, 'description'],
  ['a window without an end', { windows: [window] }, 'windows.0.from'],
])('refused: %s', (_, change, field) => {
  expect(() => checkOffer(offer)).not.toThrow()
  expect(() => checkOffer({ ...offer, ...change })).toThrow(expect.objectContaining({ field }))
})

test('what is kept of skills has each once, and keeping it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 })), (skills) => {
      const kept = keptSkills(skills)
      expect(new Set(kept).size).toBe(kept.length)
      expect(keptSkills(kept)).toEqual(kept)
    }),
  )
})

test('an alliance is one that the organization is in', () => {
  expect(() => checkAlliance({ inside: ['alliance_x', 'org_a'] }, 'org_a')).not.toThrow()
  expect(() => checkAlliance({ inside: ['alliance_x'] }, 'org_a')).toThrow(
    expect.objectContaining({ field: 'allianceId' }),
  )
  expect(() => checkAlliance(undefined, 'org_a')).toThrow(expect.objectContaining({ field: 'allianceId' }))
})
