import type { Bilingual } from '../../../../shared/errors.ts'
import type { CharterRule } from '../charter.rules.ts'

/** A sentence for every kind of a family of rules. */
export type Summaries<Rule extends CharterRule> = {
  [Kind in Rule['kind']]: (rule: Extract<Rule, { kind: Kind }>) => Bilingual
}
