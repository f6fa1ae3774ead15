import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { derivedId } from '../../../shared/ids.ts'
import type { CharterRule } from './charter.rules.ts'

/** A charter by article, with its rules; each rule cites the number of an article that is there. */
export interface CharterToLoad {
  readonly id: string
  readonly allianceId: string
  readonly version: number
  readonly title: string
  readonly effectiveFrom: string | null
  /** When it was adopted, if not on the day from which it is in force. */
  readonly adoptedOn?: string
  /** The version that it replaces, or would. */
  readonly replacesId?: string | null
  readonly articles: readonly ArticleToLoad[]
  readonly rules: readonly CharterRule[]
}

export interface ArticleToLoad {
  readonly number: string
  readonly title: string | null
  readonly chapter: string | null
  readonly text: string
}

/** Inserts a charter and answers the event that tells of it, if it is in force from a day on. */
export async function loadCharter(db: Kysely<unknown>, charter: CharterToLoad): Promise<DomainEvent[]> {
  const articles = charter.articles.map((article, place) => ({
    ...article,
    place,
    id: derivedId('article', charter.id, place),
    charterId: charter.id,
  }))
  const idOf = new Map(articles.map(({ number, id }) => [number, id]))
  const rules = charter.rules.map((rule, place) => ({
    id: derivedId('rule', charter.id, place),
    charterId: charter.id,
    articleId: idOf.get(rule.article)!,
    place,
    kind: rule.kind,
    rule,
  }))
  const adopted = {
    status: charter.effectiveFrom ? 'ADOPTED' : 'DRAFT',
    adoptedOn: charter.adoptedOn ?? charter.effectiveFrom,
  }
  await insertMany(db, 'organizations.charter', charterColumns, [{ ...charter, ...adopted }])
  await insertMany(db, 'organizations.article', articleColumns, articles)
  await insertMany(db, 'organizations.rule', ruleColumns, rules)
  return charter.effectiveFrom ? [inForceEvent(charter, rules)] : []
}

/** Tells of a version that is in force from a day on, with its rules. */
export function inForceEvent(
  {
    id,
    allianceId,
    version,
    effectiveFrom,
  }: Pick<CharterToLoad, 'id' | 'allianceId' | 'version' | 'effectiveFrom'>,
  rules: readonly { id: string; articleId: string; rule: CharterRule }[],
): DomainEvent {
  const told = rules.map(({ id, articleId, rule }) => ({ id, articleId, articleNumber: rule.article, rule }))
  return {
    kind: 'charter.inForce',
    about: { alliance: allianceId, charter: id },
    data: { allianceId, charterId: id, version, effectiveFrom, rules: told },
  }
}

const charterColumns = {
  id: 'id text',
  allianceId: 'alliance_id text',
  version: 'version integer',
  title: 'title text',
  effectiveFrom: 'effective_from date',
  status: 'status text',
  adoptedOn: 'adopted_on date',
  replacesId: 'replaces_id text',
}

export const articleColumns = {
  id: 'id text',
  charterId: 'charter_id text',
  place: 'place integer',
  number: 'number text',
  title: 'title text',
  chapter: 'chapter text',
  text: 'text text',
}

export const ruleColumns = {
  id: 'id text',
  charterId: 'charter_id text',
  articleId: 'article_id text',
  place: 'place integer',
  kind: 'kind text',
  rule: 'rule jsonb',
}
