import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Article, Charter, Rule } from './charter.entity.ts'
import { visibleCharter } from './charter.visibility.ts'
import { type MaybePublished, publishedWords, throughKept } from './published-words.ts'

const charterColumns = sql`c.id, c.version, c.title, c.effective_from as "effectiveFrom", c.status,
  c.adopted_on as "adoptedOn", c.wanted_from as "wantedFrom", c.revision, c.replaces_id as "replacesId", c.alliance_id as "allianceId"`
const published = sql`c.effective_from is not null as published`
const articleColumns = sql`a.id, a.number, a.title, a.chapter, a.text, a.charter_id as "charterId", ${published}`
const ruleColumns = sql`r.id, r.kind, r.rule, r.article_id as "articleId", r.charter_id as "charterId", ${published}`

export const charterById = batched(async (context, ids) => {
  const { rows } = await sql<Charter>`
    select ${charterColumns} from organizations.charter c
    where c.id = any(${unseen(ids)}) and ${visibleCharter(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** The newest version that is in force on a day; today if none is given. */
export const charterInForce = batchedBy(async (context, allianceIds, { asOf }: { asOf: string | null }) => {
  const { rows } = await sql<Charter>`
    select distinct on (c.alliance_id) ${charterColumns} from organizations.charter c
    where c.alliance_id = any(${unseen(allianceIds)}) and c.effective_from <= ${asOf ?? dayOf(context.now()).toString()}::date
    order by c.alliance_id, c.effective_from desc, c.version desc`.execute(context.db)
  return byKey(rows, (row) => row.allianceId)
})

/** Those that the viewer may see, newest first. */
export const chartersOf = batched(async (context, allianceIds) => {
  const { rows } = await sql<Charter>`
    select ${charterColumns} from organizations.charter c
    where c.alliance_id = any(${unseen(allianceIds)}) and ${visibleCharter(context)} order by c.version desc`.execute(
    context.db,
  )
  return Map.groupBy(rows, (row) => row.allianceId)
})

export const articleById = batched((context, ids) =>
  throughKept(publishedWords(context.db).article, ids, isPublished, async (missing) => {
    const { rows } = await sql<MaybePublished<Article>>`
      select ${articleColumns} from organizations.article a join organizations.charter c on c.id = a.charter_id
      where a.id = any(${unseen(missing)}) and ${visibleCharter(context)}`.execute(context.db)
    return byKey(rows, (row) => row.id)
  }),
)

/** For charters that the viewer has been shown. */
export const articlesOf = batched((context, charterIds) => {
  const kept = publishedWords(context.db)
  return throughKept(kept.articles, charterIds, arePublished, async (missing) => {
    const { rows } = await sql<MaybePublished<Article>>`
      select ${articleColumns} from organizations.article a join organizations.charter c on c.id = a.charter_id
      where c.id = any(${unseen(missing)}) order by a.place`.execute(context.db)
    for (const row of rows) if (row.published) kept.article.set(row.id, row)
    return Map.groupBy(rows, (row) => row.charterId)
  })
})

export const ruleById = batched(async (context, ids) => {
  const { rows } = await sql<Rule>`
    select ${ruleColumns} from organizations.rule r join organizations.charter c on c.id = r.charter_id
    where r.id = any(${unseen(ids)}) and ${visibleCharter(context)}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})

/** For charters that the viewer has been shown. */
export const rulesOf = batched((context, charterIds) =>
  throughKept(publishedWords(context.db).rules, charterIds, arePublished, async (missing) => {
    const { rows } = await sql<MaybePublished<Rule>>`
      select ${ruleColumns} from organizations.rule r join organizations.charter c on c.id = r.charter_id
      where c.id = any(${unseen(missing)}) order by r.place`.execute(context.db)
    return Map.groupBy(rows, (row) => row.charterId)
  }),
)

function isPublished({ published }: MaybePublished<unknown>): boolean {
  return published
}

function arePublished(rows: readonly MaybePublished<unknown>[]): boolean {
  return rows.every(isPublished)
}
