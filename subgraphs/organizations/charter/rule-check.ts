import { ContradictingRulesError, HoleBetweenRulesError, MalformedRuleError } from './charter.errors.ts'
import type { CharterRule } from './charter.rules.ts'
import { clashIn } from './check/clashes.ts'
import { ruleFault } from './check/rule-faults.ts'
import { contentOf, topicOf } from './check/rule-topic.ts'
import { summarize } from './rule-summary.ts'

/**
 * A set of rules is refused when it is entered, not when a meeting stumbles over it.
 * @throws MalformedRuleError for a rule that cannot be meant, ContradictingRulesError for two that cannot both hold,
 * HoleBetweenRulesError for two between which something is left open
 */
export function checkRuleSet(rules: readonly CharterRule[]): void {
  for (const rule of rules) checkRule(rule)
  for (const sameTopic of Map.groupBy(rules, topicOf).values()) checkAgreement(sameTopic)
  const clash = clashIn(rules)
  if (!clash) return
  const { first, second, why, hole } = clash
  if (hole) throw new HoleBetweenRulesError(quoted(first), quoted(second), why)
  throw new ContradictingRulesError(first.kind, quoted(first), quoted(second), why)
}

function checkRule(rule: CharterRule): void {
  const fault = ruleFault(rule)
  if (fault) throw new MalformedRuleError(rule, fault)
}

function checkAgreement([first, ...others]: CharterRule[]): void {
  if (!first) return
  const other = others.find((rule) => contentOf(rule) !== contentOf(first))
  if (other) throw new ContradictingRulesError(first.kind, quoted(first), quoted(other))
}

function quoted(rule: CharterRule) {
  return { article: rule.article, summary: summarize(rule) }
}
