import { type Bilingual, DomainError } from '../../../shared/errors.ts'
import type { CharterRule } from './charter.rules.ts'

/** A rule that cannot be meant: a fraction above the whole, a term of no years, more seats at least than at most. */
export class MalformedRuleError extends DomainError {
  readonly code = 'MALFORMED_RULE'

  constructor({ kind, article }: Pick<CharterRule, 'kind' | 'article'>, fault: Bilingual) {
    super(
      {
        zh: `第 ${article} 条的规则有误:${fault.zh}`,
        en: `The rule of article ${article} is wrong: ${fault.en}`,
      },
      { kind, article },
    )
  }
}

/** Two rules on the same thing that cannot both hold. */
export class ContradictingRulesError extends DomainError {
  readonly code = 'CONTRADICTING_RULES'

  constructor(kind: CharterRule['kind'], first: Quoted, second: Quoted) {
    super(
      {
        zh: `第 ${first.article} 条与第 ${second.article} 条的规则矛盾:${first.summary.zh}${second.summary.zh}`,
        en: `Articles ${first.article} and ${second.article} contradict each other: ${first.summary.en} ${second.summary.en}`,
      },
      { kind, articles: [first.article, second.article] },
    )
  }
}

/** A rule as it is quoted in a refusal: its article and what it says. */
export interface Quoted {
  article: string
  summary: Bilingual
}
