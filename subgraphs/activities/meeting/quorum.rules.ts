import { type Cited, type QuorumRule, seatsRequired } from '../charter/charter.rules.ts'

/** How many may come and how many have. */
export interface Presence {
  readonly entitled: number
  readonly present: number
}

/** What a quorum makes of them; null throughout where the charter names none. */
export interface QuorumCount extends Presence {
  readonly required: number | null
  readonly missing: number | null
  readonly met: boolean | null
  readonly article: { readonly id: string } | null
}

/** A body meets only when enough of its members are present (document 0, articles 10 and 12); a charter without a quorum leaves a gap. */
export function quorumOf({ entitled, present }: Presence, quorum: Cited<QuorumRule> | null): QuorumCount {
  if (!quorum) return { entitled, present, required: null, missing: null, met: null, article: null }
  const required = seatsRequired(quorum.rule, entitled)
  const missing = Math.max(0, required - present)
  return { entitled, present, required, missing, met: missing === 0, article: { id: quorum.articleId } }
}
