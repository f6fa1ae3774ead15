import { expect, test } from 'vitest'
import { BodyKind } from '../meeting/body-kind.ts'
import { exclusionFor, NoExclusionError } from './exclusion.rules.ts'

const rule = (articleNumber: string, reasons: string[], matter?: string) => ({
  id: `rule_${articleNumber}`,
  articleId: `article_${articleNumber}`,
  articleNumber,
  rule: { kind: 'EXCLUSION' as const, body: BodyKind.ASSEMBLY, reasons, ...(matter && { matter }) },
})
const [general, other, onElections] = [
  rule('9', ['因公出差']),
  rule('10', ['长期患病']),
  rule('11', ['长期患病', '在押'], 'ELECTION'),
]
const rules = [onElections, general, other]

test.each([
  ['因公出差', general],
  ['在押', onElections],
  ['长期患病', other],
])(
  'the reasons of several articles add up, and what is named for all counts before what is for one matter: %s',
  (reason, found) => {
    expect(exclusionFor(rules, reason)).toBe(found)
  },
)

test('the refusal names every reason once', () => {
  const refused = () => exclusionFor(rules, '下雨')
  expect(refused).toThrow(NoExclusionError)
  expect(refused).toThrow('长期患病, 在押, 因公出差')
  expect(() => exclusionFor([], '下雨')).toThrow('leaves nobody out')
})
