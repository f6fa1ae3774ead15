import { DomainError } from '../../../shared/errors.ts'
import type { BodyKind, DecisionWay } from '../charter/rule-vocabulary.ts'
import { bodyWords, type Matter, matterWords } from '../charter/rule-words.ts'
import type { RulesOfCharter, StoredRule } from '../charter/rules-in-force.ts'
import { storedOf } from '../charter/rules-in-force.ts'
import type { AdmissionRule, DecisionRule } from '../charter/voting-rule.ts'

/** Who decides, how, and what says so; nothing does where the charter is silent. */
export interface Decider {
  readonly body: BodyKind
  readonly way: DecisionWay
  readonly cites: { readonly charterId: string; readonly ruleId: string; readonly article: string } | null
}

/** The charter does not say who decides, and nobody was named. */
export class CharterSilentError extends DomainError {
  readonly code = 'CHARTER_SILENT'
  override readonly field = 'body'

  constructor(matter: Matter) {
    const { zh, en } = matterWords[matter]
    super(
      {
        zh: `章程没有规定由哪个机构决定${zh},请指明审议机构。`,
        en: `The charter does not say which body decides on ${en}. Name one.`,
      },
      { matter },
    )
  }
}

/** Another body was named than the one to which the charter gives it. */
export class OtherBodyDecidesError extends DomainError {
  readonly code = 'OTHER_BODY_DECIDES'
  override readonly field = 'body'

  constructor(matter: Matter, { body, article }: DecisionRule | AdmissionRule) {
    const { zh, en } = matterWords[matter]
    super(
      {
        zh: `依第 ${article} 条,${zh}由${bodyWords[body].zh}决定。`,
        en: `By article ${article}, the ${bodyWords[body].en} decides on ${en}.`,
      },
      { matter, body, article },
    )
  }
}

/**
 * Which body decides a matter: the one that the charter names (document 0, articles 5, 9, 11 and 18). Where it names none, the
 * one that is asked for, and nothing is cited.
 * @throws CharterSilentError, OtherBodyDecidesError
 */
export function deciderOf(
  charter: RulesOfCharter | null,
  matter: Matter,
  named: BodyKind | null | undefined,
): Decider {
  const stored = ruleOn(charter?.rules ?? [], matter)
  if (!charter || !stored) {
    if (!named) throw new CharterSilentError(matter)
    return { body: named, way: 'VOTE', cites: null }
  }
  const { id: ruleId, rule } = stored
  if (named && named !== rule.body) throw new OtherBodyDecidesError(matter, rule)
  const cites = { charterId: charter.charterId, ruleId, article: rule.article }
  return { body: rule.body, way: rule.by ?? 'VOTE', cites }
}

function ruleOn(
  rules: readonly StoredRule[],
  matter: Matter,
): StoredRule<DecisionRule | AdmissionRule> | undefined {
  const admission = matter === 'ADMISSION' ? storedOf(rules, 'ADMISSION')[0] : undefined
  return admission ?? storedOf(rules, 'DECISION').find(({ rule }) => rule.matter === matter)
}

/** Whether it is put to the vote at a meeting, and not settled by those who run the alliance. */
export function isVoted(way: DecisionWay): boolean {
  return way === 'VOTE' || way === 'CONSENSUS'
}
