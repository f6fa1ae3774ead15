import type { Client } from 'pg'
import type { LabelledNeed } from './pairs.ts'
import { qualityOf, type Ranking } from './ranking.ts'

/** PostgreSQL's two ways to say how alike texts are by their trigrams. */
export const trigramMeasures = ['similarity', 'word_similarity'] as const
export type TrigramMeasure = (typeof trigramMeasures)[number]

/** Every need's resources of the same category by the trigrams of title and description, best first. */
export async function trigramRankings(db: Client): Promise<Record<TrigramMeasure, Ranking>> {
  await db.query('create extension if not exists pg_trgm')
  const [similarity, wordSimilarity] = [await rank(db, 'similarity'), await rank(db, 'word_similarity')]
  return { similarity, word_similarity: wordSimilarity }
}

async function rank(db: Client, measure: TrigramMeasure): Promise<Ranking> {
  const { rows } = await db.query<{ need: string; resource: string; score: number }>(
    `select n.id as need, r.id as resource,
       ${measure}(n.title || ' ' || n.description, r.title || ' ' || r.description)::float8 as score
     from lists.need n join lists.resource r on r.category = n.category
     order by score desc, r.id`,
  )
  return Map.groupBy(rows, ({ need }) => need)
}

/** The threshold that serves the trigrams best: by the mean of what the first five are worth. */
export function bestThreshold(needs: readonly LabelledNeed[], ranking: Ranking): number {
  const thresholds = Array.from({ length: 31 }, (_, step) => step / 100)
  const worth = (least: number) => {
    const cut = new Map([...ranking].map(([id, found]) => [id, found.filter(({ score }) => score >= least)]))
    const { precisionAt1, precisionAt5, recallAt5 } = qualityOf(needs, cut)
    return precisionAt1 + precisionAt5 + recallAt5
  }
  return thresholds.reduce((best, least) => (worth(least) > worth(best) ? least : best))
}
