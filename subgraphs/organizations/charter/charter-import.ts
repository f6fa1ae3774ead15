import { type Kysely, sql } from 'kysely'
import { DomainError } from '../../../shared/errors.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'
import { newId } from '../../../shared/ids.ts'
import { type Clock, systemClock } from '../../../shared/time.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { keepStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { type ArticleToLoad, loadCharter } from './charter.load.ts'
import { latestAdopted } from './charter-adopted.ts'
import { articlesToLoad } from './charter-articles.ts'
import { parseCharterText } from './charter-text.ts'
import type { CharterText } from './text/parsed-charter.ts'

/** The text has nothing that could be an article. */
export class NoArticlesError extends DomainError {
  readonly code = 'NO_ARTICLES'

  constructor() {
    super({ zh: '文本中没有找到任何条款。', en: 'The text has no article.' })
  }
}

/** What became of a charter's text. */
export interface CharterImport {
  readonly charter: CharterText
  readonly articles: readonly ArticleToLoad[]
  /** The version it is, or as a dry run would be. */
  readonly version: number
  /** Whether that version is there already, word for word: then nothing was added. */
  readonly known: boolean
}

/**
 * Stores a charter's text as the next version of an alliance's charter, by article and as written. It is proposed only:
 * no day is set from which it is in force, and no rules are read from it.
 * @throws NotFoundError, WrongStateError where the alliance is dissolved, NoArticlesError
 */
export async function importCharter(
  { database, events }: OpenSubgraph,
  text: string,
  { allianceId, dryRun = false }: { allianceId: string; dryRun?: boolean },
  now: Clock = systemClock,
): Promise<CharterImport> {
  const charter = parseCharterText(text)
  const articles = articlesToLoad(charter)
  if (articles.length === 0) throw new NoArticlesError()
  const title = charter.title
  const outcome = await database.rows.transaction().execute(async (tx) => {
    await lockActiveAlliance(tx, allianceId, 'alliance')
    const latest = await latestCharter(tx, allianceId)
    if (latest && isSame(latest, { title, articles })) return { version: latest.version, known: true }
    const version = (latest?.version ?? 0) + 1
    if (!dryRun) await propose(tx, { allianceId, version, title, articles }, now())
    return { version, known: false }
  })
  await events.publish()
  return { charter, articles, ...outcome }
}

interface Wording {
  readonly title: string
  readonly articles: readonly ArticleToLoad[]
}

async function latestCharter(db: Kysely<unknown>, allianceId: string) {
  const { rows } = await sql<Wording & { version: number }>`
    select c.version, c.title, (
      select coalesce(jsonb_agg(jsonb_build_object('number', a.number, 'title', a.title, 'chapter', a.chapter,
        'text', a.text) order by a.place), '[]') from organizations.article a where a.charter_id = c.id
    ) as articles
    from organizations.charter c where c.alliance_id = ${allianceId} order by c.version desc limit 1`.execute(
    db,
  )
  return rows[0]
}

function isSame(a: Wording, b: Wording): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b))
}

function wordsOf({ title, articles }: Wording): unknown[] {
  return [title, ...articles.map((article) => [article.number, article.title, article.chapter, article.text])]
}

async function propose(
  db: Kysely<unknown>,
  wording: Wording & { allianceId: string; version: number },
  at: Temporal.Instant,
): Promise<void> {
  const id = newId('charter')
  const { allianceId } = wording
  await loadCharter(db, {
    ...wording,
    id,
    effectiveFrom: null,
    replacesId: await latestAdopted(db, allianceId),
    rules: [],
  })
  const step = { kind: StepKind.CHARTER_DRAFTED, allianceId, subjectId: id }
  const told = await keepStep(db, step, { at: at.toString(), actor: null, grant: null })
  await appendEvents(db, 'organizations', [told], { actor: null, at })
}
