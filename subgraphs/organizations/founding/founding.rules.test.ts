import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { industryChain } from '../charter/rule-sets/industry-chain.ts'
import { union } from '../charter/rule-sets/union.ts'
import { checkFoundable, missingMatters, nextOf } from './founding.rules.ts'

const both = ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT'] as const
const all = { agreement: '协议', workRules: '制度', plan: '计划', bodies: ['JOINT_MEETING'] } as const

describe('next, by document 3', () => {
  test.each([
    ['APPLIED', [], { task: 'APPROVE', article: '7.2' }],
    ['APPROVED', [], { task: 'FILE', article: '7.2' }],
    ['APPROVED', [both[0]], { task: 'FILE', article: '7.2' }],
    ['APPROVED', both, { task: 'FOUND', article: '7.3' }],
    ['FOUNDED', both, null],
    ['REFUSED', [], null],
    ['WITHDRAWN', [], null],
  ] as const)('%s, filed with %j', (status, filed, next) => {
    expect(nextOf(union.rules, status, filed)).toEqual(next)
  })

  test('where the charter is silent it is approved and founded', () => {
    expect(nextOf(industryChain.rules, 'APPLIED', [])).toEqual({ task: 'APPROVE', article: null })
    expect(nextOf(industryChain.rules, 'APPROVED', [])).toEqual({ task: 'FOUND', article: null })
  })
})

describe('the founding meeting', () => {
  const code = (...[rules, status, filed, settled]: Parameters<typeof checkFoundable>) => {
    try {
      checkFoundable(rules, status, filed, settled)
      return 'FOUNDED'
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  test('founds what is approved, filed and settled', () => {
    expect(code(union.rules, 'APPROVED', both, all)).toBe('FOUNDED')
    expect(code(union.rules, 'APPLIED', both, all)).toBe('WRONG_STATE')
    expect(code(union.rules, 'FOUNDED', both, all)).toBe('WRONG_STATE')
    expect(code(union.rules, 'APPROVED', [both[0]], all)).toBe('NOT_FILED')
  })

  test('whatever is missing is named, and nothing else', () => {
    const text = fc.constantFrom('', '有')
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (agreement, workRules, plan, hasBodies) => {
        const settled = { agreement, workRules, plan, bodies: hasBodies ? all.bodies : [] }
        const missing = missingMatters(union.rules, settled).map(({ en }) => en)
        const wanted = [
          ...(agreement ? [] : ['the agreement']),
          ...(hasBodies ? [] : ['the bodies']),
          ...(workRules ? [] : ['the rules of daily work']),
          ...(plan ? [] : ['the plan']),
        ]
        expect(missing).toEqual(wanted)
        expect(code(union.rules, 'APPROVED', both, settled) === 'FOUNDED').toBe(wanted.length === 0)
      }),
    )
  })

  test('sets up the bodies that the charter sets up', () => {
    const nothing = { agreement: '', workRules: '', plan: '' }
    expect(
      missingMatters(industryChain.rules, { ...nothing, bodies: ['ASSEMBLY'] }).map(({ en }) => en),
    ).toEqual(['council', 'joint meeting'])
  })
})
