import type { CalendarRule } from './calendar-rule.ts'
import type { StructureRule } from './structure-rule.ts'
import type { VotingRule } from './voting-rule.ts'
import type { WorkRule } from './work-rule.ts'

/**
 * One machine-readable rule of a charter, plain JSON. Each is optional: what a charter does not say has no rule,
 * and nothing fills the gap. Each cites its article with the number as the source prints it (`10`, `8.2`, `5(1)`, `三㈠4`).
 */
export type CharterRule = VotingRule | CalendarRule | StructureRule | WorkRule

export type RuleKind = CharterRule['kind']

/** The rules of one kind. */
export type RuleOf<Kind extends RuleKind> = Extract<CharterRule, { kind: Kind }>

/** The rules of one kind among a charter's. */
export function rulesOf<Kind extends RuleKind>(rules: readonly CharterRule[], kind: Kind): RuleOf<Kind>[] {
  return rules.filter((rule): rule is RuleOf<Kind> => rule.kind === kind)
}
