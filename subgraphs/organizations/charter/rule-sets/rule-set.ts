import type { Bilingual } from '../../../../shared/errors.ts'
import type { CharterRule } from '../charter.rules.ts'

/** The kinds of alliance (联盟类型), one a source document, in its order; the values are the contract's. */
export const allianceKinds = [
  'INDUSTRY_CHAIN',
  'PROMOTION_ASSOCIATION',
  'REGIONAL',
  'UNION',
  'PARK_ENTERPRISE',
] as const
export type AllianceKind = (typeof allianceKinds)[number]

/** One article of a source: its number as printed, and what it says in our own words. */
export interface CharterArticle {
  number: string
  title: string
  text: string
}

/** A charter ready to be copied by a district: articles and rules of one source document, and nothing that it does not say. */
export interface RuleSet {
  id: string
  name: Bilingual
  /** The number of the source document, 0–4. */
  source: number
  kind: AllianceKind
  articles: readonly CharterArticle[]
  rules: readonly CharterRule[]
}

/** Numbered articles from rows of number, title and text. */
export function articlesOf(
  rows: readonly (readonly [number: string, title: string, text: string])[],
): CharterArticle[] {
  return rows.map(([number, title, text]) => ({ number, title, text }))
}
