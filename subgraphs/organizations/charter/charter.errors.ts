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

/** Two rules that cannot both hold; `why` where they are not on the same thing. */
export class ContradictingRulesError extends DomainError {
  readonly code = 'CONTRADICTING_RULES'

  constructor(kind: CharterRule['kind'], first: Quoted, second: Quoted, why: Bilingual = { zh: '', en: '' }) {
    super(
      {
        zh: `第 ${first.article} 条与第 ${second.article} 条的规则矛盾:${why.zh}${first.summary.zh}${second.summary.zh}`,
        en: `Articles ${first.article} and ${second.article} contradict each other: ${why.en && `${why.en} `}${first.summary.en} ${second.summary.en}`,
      },
      { kind, articles: [first.article, second.article] },
    )
  }
}

/** Two rules between which something is left that neither decides. */
export class HoleBetweenRulesError extends DomainError {
  readonly code = 'HOLE_BETWEEN_RULES'

  constructor(first: Quoted, second: Quoted, why: Bilingual) {
    super(
      {
        zh: `第 ${first.article} 条与第 ${second.article} 条之间留有空档:${why.zh}${first.summary.zh}${second.summary.zh}`,
        en: `Articles ${first.article} and ${second.article} leave a hole: ${why.en} ${first.summary.en} ${second.summary.en}`,
      },
      { articles: [first.article, second.article] },
    )
  }
}

/** A rule as it is quoted in a refusal: its article and what it says. */
export interface Quoted {
  article: string
  summary: Bilingual
}
