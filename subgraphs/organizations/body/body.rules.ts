import { WrongStateError } from '../../../shared/errors.ts'
import { type CharterRule, type RuleOf, rulesOf } from '../charter/charter.rules.ts'
import { bodyWords } from '../charter/rule-words.ts'
import {
  ApprovalMissingError,
  BodyExistsError,
  BodyOfCharterError,
  SeatsFullError,
  WrongParentError,
} from './body.errors.ts'
import type { BodyKind } from './body-kind.ts'

/** A body as the rules see it. */
export interface BodyFacts {
  readonly kind: `${BodyKind}`
  readonly name: string
}

/** Of these an alliance has as many as it sets up; of the others one. */
const several: readonly string[] = ['COMMITTEE', 'BRANCH', 'EXPERTS']

/** A second body of a kind is set up only where there may be several, and under another name. */
export function checkNew({ kind, name }: BodyFacts, present: readonly BodyFacts[]): void {
  const same = present.find((body) => body.kind === kind && (!several.includes(kind) || body.name === name))
  if (!same) return
  throw new BodyExistsError({
    zh: `已有${bodyWords[kind].zh}“${same.name}”。`,
    en: `There is already a ${bodyWords[kind].en}, “${same.name}”.`,
  })
}

/** A body stands below the kind of body that the charter names, where it names one. */
export function checkParent(
  rules: readonly CharterRule[],
  kind: BodyFacts['kind'],
  parent: BodyFacts['kind'] | null,
): void {
  const rule = rulesOf(rules, 'BODY').find(({ body, under }) => body === kind && under !== undefined)
  if (!rule || rule.under === parent) return
  throw new WrongParentError(rule, {
    zh: parent ? `所选上级是${bodyWords[parent].zh}。` : '未指定上级机构。',
    en: parent ? `The body chosen is a ${bodyWords[parent].en}.` : 'No body was named that it is part of.',
  })
}

/** The set of research committees is changed with the approval that the charter asks for (document 1, article 17). */
export function checkApproval(
  rules: readonly CharterRule[],
  { kind, name }: BodyFacts,
  approval: string | null | undefined,
): void {
  const rule = approvalRule(rules, kind)
  const isListed = rulesOf(rules, 'BODY').some(
    ({ body, parts }) => body === kind && parts?.some(({ zh, en }) => name.includes(zh) || name === en),
  )
  if (!rule || approval?.trim() || isListed) return
  throw new ApprovalMissingError(rule, {
    zh: `“${name}”不在章程所列之内,请填写批准依据。`,
    en: `“${name}” is not among those that the charter lists: say by what it was approved.`,
  })
}

/** What the charter sets up is not dissolved without an amendment, or without the approval it asks for, and nothing that others are part of. */
export function checkDissolvable(
  rules: readonly CharterRule[],
  { kind, name }: BodyFacts,
  below: number,
  approval: string | null | undefined,
): void {
  if (below > 0)
    throw new WrongStateError({
      zh: `“${name}”下还有 ${below} 个机构。`,
      en: `${below} bodies are still part of “${name}”.`,
    })
  const approving = approvalRule(rules, kind)
  if (approving && !approval?.trim())
    throw new ApprovalMissingError(approving, { zh: '请填写批准依据。', en: 'Say by what it was approved.' })
  const rule = rulesOf(rules, 'BODY').find(({ body }) => body === kind)
  if (!rule || several.includes(kind)) return
  throw new BodyOfCharterError(rule, { zh: '撤销须先修改章程。', en: 'It goes only by an amendment.' })
}

function approvalRule(
  rules: readonly CharterRule[],
  kind: BodyFacts['kind'],
): RuleOf<'DECISION'> | undefined {
  if (kind !== 'COMMITTEE') return undefined
  return rulesOf(rules, 'DECISION').find(({ matter }) => matter === 'RESEARCH_COMMITTEES')
}

/** One more seat in the council than the charter gives is refused; other bodies have seats without number. */
export function checkSeatFree(rules: readonly CharterRule[], kind: BodyFacts['kind'], taken: number): void {
  if (kind !== 'COUNCIL') return
  const rule = rulesOf(rules, 'SEATS').find(({ of, max }) => of === 'COUNCIL_SEAT' && taken >= max)
  if (!rule) return
  throw new SeatsFullError(rule, { zh: `现已有 ${taken} 个。`, en: `${taken} are taken now.` })
}
