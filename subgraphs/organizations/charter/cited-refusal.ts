import { type Bilingual, DomainError } from '../../../shared/errors.ts'
import type { CharterRule } from './charter.rules.ts'
import { summarize } from './rule-summary.ts'

/** A refusal by a rule of the charter: it quotes what the rule says, cites its article, and says what stands against it. */
export abstract class CitedRefusal extends DomainError {
  constructor(rule: CharterRule, why: Bilingual) {
    const says = summarize(rule)
    super(
      {
        zh: `按章程第 ${rule.article} 条:${says.zh}${why.zh}`,
        en: `By article ${rule.article} of the charter: ${says.en} ${why.en}`,
      },
      { article: rule.article, rule: rule.kind },
    )
  }
}
