import { DomainError } from '../../../../shared/errors.ts'
import type { CharterRule } from '../charter.rules.ts'
import { checkRuleSet } from '../rule-check.ts'
import type { StoredRule } from '../rules-in-force.ts'

export interface DraftArticle {
  readonly id: string
  readonly number: string
  readonly title: string | null
  readonly chapter: string | null
  readonly text: string
}

/** A version of a charter that is being written: its articles in order, and its rules. */
export interface Draft {
  readonly articles: readonly DraftArticle[]
  readonly rules: readonly StoredRule[]
}

/** What is to be another way in a draft. Articles go by their numbers, rules by their ids; those without one are new. */
export interface DraftEdits {
  readonly articles: readonly Omit<DraftArticle, 'id'>[]
  readonly removeArticles: readonly string[]
  readonly rules: readonly { readonly id?: string | null; readonly rule: CharterRule }[]
  readonly removeRules: readonly string[]
}

/** A draft names what is not in it, or has it twice. */
export class DraftError extends DomainError {
  readonly code = 'CHARTER_INCOMPLETE'
}

/** The draft after the edits. `newId` gives the ids of what is new. */
export function edited(draft: Draft, edits: DraftEdits, newId: (prefix: string) => string): Draft {
  checkKnown(draft, edits)
  return {
    articles: joined(draft.articles, edits.articles, 'number', () => newId('article')).filter(
      ({ number }) => !edits.removeArticles.includes(number),
    ),
    rules: joined(draft.rules, edits.rules, 'id', () => newId('rule')).filter(
      ({ id }) => !edits.removeRules.includes(id),
    ),
  }
}

/** What is there with the same key is replaced where it stands; what is new is put at the end. */
function joined<Part extends { readonly id: string }>(
  parts: readonly Part[],
  changes: readonly object[],
  key: keyof Part,
  freshId: () => string,
): Part[] {
  const given = changes as readonly Partial<Part>[]
  const replaced = parts.map((part) => {
    const change = given.find((candidate) => candidate[key] === part[key])
    return change ? { ...part, ...change, id: part.id } : part
  })
  const added = given.filter(
    (change) => change[key] == null || parts.every((part) => part[key] !== change[key]),
  )
  return [...replaced, ...added.map((change) => ({ ...change, id: freshId() }) as Part)]
}

function checkKnown(draft: Draft, { removeArticles, rules, removeRules }: DraftEdits): void {
  const numbers = new Set(draft.articles.map(({ number }) => number))
  const ids = new Set(draft.rules.map(({ id }) => id))
  const article = removeArticles.find((number) => !numbers.has(number))
  if (article !== undefined) throw missing(`第 ${article} 条`, `article ${article}`)
  const named = [...rules.flatMap(({ id }) => id ?? []), ...removeRules]
  const rule = named.find((id) => !ids.has(id))
  if (rule !== undefined) throw missing(`规则 ${rule}`, `rule ${rule}`)
}

function missing(zh: string, en: string): DraftError {
  return new DraftError({ zh: `草案中没有${zh}。`, en: `The draft has no ${en}.` })
}

/**
 * A draft holds together: some article, none twice, every rule from an article that is there, and rules that neither contradict
 * each other nor leave a hole.
 * @throws DraftError, MalformedRuleError, ContradictingRulesError, HoleBetweenRulesError
 */
export function checkDraft({ articles, rules }: Draft): void {
  if (articles.length === 0) throw new DraftError({ zh: '章程没有条款。', en: 'The charter has no article.' })
  checkArticles(articles)
  checkRuleSet(rules.map(({ rule }) => rule))
  const numbers = new Set(articles.map(({ number }) => number))
  const uncited = rules.find(({ rule }) => !numbers.has(rule.article))
  if (uncited) throw missing(`第 ${uncited.rule.article} 条`, `article ${uncited.rule.article}`)
}

function checkArticles(articles: readonly DraftArticle[]): void {
  const seen = new Set<string>()
  for (const { number } of articles) {
    if (number.trim() === '')
      throw new DraftError({ zh: '条款须有条号。', en: 'Every article has a number.' })
    if (seen.has(number))
      throw new DraftError({ zh: `第 ${number} 条出现了两次。`, en: `Article ${number} is there twice.` })
    seen.add(number)
  }
}
