import type { Bilingual } from '../../../shared/errors.ts'
import { type CharterRule, type RuleOf, rulesOf } from '../charter/charter.rules.ts'
import { boundaryWords } from '../charter/rule-words.ts'
import type { Registry } from '../charter/rule-words-of-work.ts'
import type { RequiredKind } from '../charter/structure-rule.ts'
import { NotFiledError, registriesOf } from '../filing/filing.rules.ts'
import { CommunityIncompleteError } from './community.errors.ts'

export type CompositionRule = RuleOf<'COMPOSITION'>

/** How many of a kind take part, and how many there are in all where a share is asked for. */
export interface Part {
  /** The kind, as the charter names it in Chinese. */
  readonly as: string
  readonly count: number
  readonly total: number | null
}

/** What the charter asks for of one kind, and what there is. */
export interface PartVerdict {
  readonly name: Bilingual
  readonly has: number
  /** How many at least; null where the number is not known of which it is a share. */
  readonly needed: number | null
  readonly isMet: boolean
  readonly says: Bilingual
}

/** The least number that makes the share: of 41 a fifth and more is 9, more than a fifth of 40 is 9 too. */
export function leastOf(
  { num, den }: { readonly num: number; readonly den: number },
  total: number,
  boundary: 'AT_LEAST' | 'MORE_THAN' = 'AT_LEAST',
): number {
  const whole = Math.floor((num * total) / den)
  const isExact = whole * den === num * total
  return boundary === 'AT_LEAST' && isExact ? whole : whole + 1
}

/** Kinds that the source lists as examples (等) may be there or not; of the others as many as it says, or any. */
function judge(required: RequiredKind, part: Part | undefined, isOpen: boolean): PartVerdict {
  const { name, min, share, boundary } = required
  const has = part?.count ?? 0
  const total = part?.total ?? null
  const isUnknown = share !== undefined && (total === null || total === 0)
  const atLeast = share ? (isUnknown ? null : Math.max(1, leastOf(share, total!, boundary))) : (min ?? 1)
  const needed = isOpen ? 0 : atLeast
  return {
    name,
    has,
    needed,
    isMet: needed !== null && has >= needed,
    says: sentence(required, { has, needed, total }),
  }
}

/** Each kind that the charter asks for (document 3, 10.1.2 and 10.2.2), in its order. */
export function composition({ required, open }: CompositionRule, parts: readonly Part[]): PartVerdict[] {
  return required.map((kind) =>
    judge(
      kind,
      parts.find(({ as }) => as === kind.name.zh),
      open === true,
    ),
  )
}

/** All kinds are there that must be, and somebody takes part at all. */
export function isComposed(rule: CompositionRule, parts: readonly Part[]): boolean {
  const verdicts = composition(rule, parts)
  return verdicts.every(({ isMet }) => isMet) && verdicts.some(({ has }) => has > 0)
}

/** A community is recognized only once it consists of what the charter asks for. */
export function checkComposed(rule: CompositionRule, parts: readonly Part[]): void {
  if (isComposed(rule, parts)) return
  const missing = composition(rule, parts).filter(({ isMet }) => !isMet)
  throw new CommunityIncompleteError(rule, {
    zh: missing.map(({ says }) => says.zh).join('') || '尚无成员。',
    en: missing.map(({ says }) => says.en).join(' ') || 'Nobody takes part.',
  })
}

/** With whom a community is filed, by which it is recognized (document 3, 10.1.2); nobody where the charter does not say so. */
export function recognizingRegistries(
  rules: readonly CharterRule[],
  kind: 'INDUSTRY_COMMUNITY' | 'GOVERNANCE_COMMUNITY',
): Registry[] {
  return kind === 'INDUSTRY_COMMUNITY' ? registriesOf(rules, kind) : []
}

/** Where filing it is what recognizes it, nobody else does. */
export function checkFiledWithNobody(
  rules: readonly CharterRule[],
  kind: 'INDUSTRY_COMMUNITY' | 'GOVERNANCE_COMMUNITY',
): void {
  const awaited = recognizingRegistries(rules, kind)
  const rule = rulesOf(rules, 'FILING').find(({ of }) => of === kind)
  if (awaited.length > 0) throw new NotFiledError(awaited, rule?.article ?? null)
}

interface Count {
  readonly has: number
  readonly needed: number | null
  readonly total: number | null
}

function sentence(
  { name, share, boundary = 'AT_LEAST' }: RequiredKind,
  { has, needed, total }: Count,
): Bilingual {
  if (needed === null)
    return { zh: `${name.zh}:总数未填,无法计算占比。`, en: `${name.en}: of how many is not known.` }
  const mark = boundaryWords[boundary]
  const of =
    share && needed > 0
      ? {
          zh: `(${total} 的 ${mark} ${share.num}/${share.den})`,
          en: ` (${mark} ${share.num}/${share.den} of ${total})`,
        }
      : { zh: '', en: '' }
  if (needed === 0) return { zh: `${name.zh}:现有 ${has}。`, en: `${name.en}: ${has}.` }
  return {
    zh: `${name.zh}:须 ${needed}${of.zh},现有 ${has}。`,
    en: `${name.en}: ${needed} needed${of.en}, ${has} there.`,
  }
}
