import { type Kysely, sql } from 'kysely'
import { insertMany } from '../../../../shared/database/bulk.ts'
import { articleColumns, ruleColumns } from '../charter.load.ts'
import type { StoredRule } from '../rules-in-force.ts'
import type { Draft, DraftArticle } from './draft.rules.ts'

/** The articles and rules of a version, in order. */
export async function readDraft(db: Kysely<unknown>, charterId: string): Promise<Draft> {
  const { rows: articles } = await sql<DraftArticle>`
    select id, number, title, chapter, text from organizations.article where charter_id = ${charterId} order by place`.execute(
    db,
  )
  const { rows: rules } = await sql<StoredRule>`
    select id, rule from organizations.rule where charter_id = ${charterId} order by place`.execute(db)
  return { articles, rules }
}

/** Puts articles and rules in the place of those that a version has. */
export async function writeDraft(
  db: Kysely<unknown>,
  charterId: string,
  { articles, rules }: Draft,
): Promise<void> {
  await sql`delete from organizations.rule where charter_id = ${charterId}`.execute(db)
  await sql`delete from organizations.article where charter_id = ${charterId}`.execute(db)
  const idOf = new Map(articles.map(({ number, id }) => [number, id]))
  await insertMany(
    db,
    'organizations.article',
    articleColumns,
    articles.map((article, place) => ({ ...article, charterId, place })),
  )
  const rows = rules.map(({ id, rule }, place) => {
    return { id, charterId, articleId: idOf.get(rule.article)!, place, kind: rule.kind, rule }
  })
  await insertMany(db, 'organizations.rule', ruleColumns, rows)
}
