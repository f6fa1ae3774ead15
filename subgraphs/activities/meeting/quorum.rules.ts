import { type Cited, type QuorumRule, seatsRequired } from '../charter/charter.rules.ts'

/** How many may come, how many have, and how many of the absent do not count. */
export interface Presence {
  readonly entitled: number
  readonly present: number
  /** How many of those entitled are not counted. */
  readonly excluded: number
}

/** What a quorum makes of them; null throughout where the charter names none. */
export interface QuorumCount extends Presence {
  readonly required: number | null
  readonly missing: number | null
  readonly met: boolean | null
  readonly article: { readonly id: string } | null
}

/** A body meets only when enough of its members are present (document 0, articles 10 and 12); a charter without a quorum leaves a gap. */
export function quorumOf(presence: Presence, quorum: Cited<QuorumRule> | null): QuorumCount {
  const { entitled, present, excluded } = presence
  if (!quorum) return { ...presence, required: null, missing: null, met: null, article: null }
  const required = seatsRequired(quorum.rule, entitled - excluded)
  const missing = Math.max(0, required - present)
  return { ...presence, required, missing, met: missing === 0, article: { id: quorum.articleId } }
}
