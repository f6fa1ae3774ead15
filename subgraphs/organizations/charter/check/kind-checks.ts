import type { CharterRule } from '../charter.rules.ts'
import type { Fault } from './faults.ts'
import type { RuleShape } from './shape.ts'

/** What a rule of one kind must be: field by field, and as a whole. */
export interface KindCheck<Rule extends CharterRule> {
  readonly shape: RuleShape<Rule>
  readonly whole?: (rule: Rule) => Fault
}

/** The checks of every kind of a family of rules. */
export type KindChecks<Rule extends CharterRule> = {
  readonly [Kind in Rule['kind']]: KindCheck<Extract<Rule, { kind: Kind }>>
}
