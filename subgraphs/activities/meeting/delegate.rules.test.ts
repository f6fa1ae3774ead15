import { expect, test } from 'vitest'
import { delegateOf } from './delegate.rules.ts'

const entitled = [
  { organizationId: 'org_a', path: ['org_a', 'org_town', 'org_top'] },
  { organizationId: 'org_b', path: ['org_b', 'org_town', 'org_top'] },
  { organizationId: 'org_c', path: ['org_c', 'org_other', 'org_top'] },
]

test.each([
  ['his own', ['org_a'], null, 'org_a'],
  ['his own before those below', ['org_b', 'org_other'], null, 'org_b'],
  ['the only one below', ['org_other'], null, 'org_c'],
  ['the named one of several', ['org_a', 'org_b'], 'org_b', 'org_b'],
  ['the named one below', ['org_town'], 'org_a', 'org_a'],
])('a delegate acts for %s', (_case, places, named, organization) => {
  expect(delegateOf(places, entitled, named)).toBe(organization)
})

test.each([
  ['nothing of his is entitled', ['org_z'], null, 'NOT_ENTITLED'],
  ['he has no grant', [], null, 'NOT_ENTITLED'],
  ['the named one is not his', ['org_a'], 'org_b', 'NOT_ENTITLED'],
  ['the named one is not entitled', ['org_z'], 'org_z', 'NOT_ENTITLED'],
  ['two of his own are', ['org_a', 'org_b'], null, 'DELEGATE_AMBIGUOUS'],
  ['two below are', ['org_town'], null, 'DELEGATE_AMBIGUOUS'],
])('he is refused where %s', (_case, places, named, code) => {
  expect(() => delegateOf(places, entitled, named)).toThrow(expect.objectContaining({ code }))
})
