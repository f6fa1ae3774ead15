import type { Databases } from '../database/databases.ts'
import { connected } from '../database/databases.ts'
import { addEntries, addPlaces, openLists } from './lists.ts'
import { type Half, halves, type LabelledNeed, readPairs } from './pairs.ts'
import { type Quality, qualityOf, type Ranking } from './ranking.ts'
import { bestThreshold, type TrigramMeasure, trigramMeasures, trigramRankings } from './trigrams.ts'

/** How well one contender finds, on one half. */
export interface QualityRow extends Quality {
  readonly contender: string
  readonly half: Half
  readonly pairs: number
}

interface Found {
  readonly needs: readonly LabelledNeed[]
  readonly ours: Ranking
  readonly trigrams: Readonly<Record<TrigramMeasure, Ranking>>
}

/** Ours beside PostgreSQL's trigrams on the same rows: the trigrams' threshold is the best one for the tuning half. */
export async function measureQuality(databases: Databases): Promise<QualityRow[]> {
  const found = new Map<Half, Found>()
  for (const half of halves) found.set(half, await findAll(await databases.create(), half))
  const tuning = found.get('tuning')!
  return halves.flatMap((half) => {
    const { needs, ours, trigrams } = found.get(half)!
    const pairs = needs.reduce((sum, { resources }) => sum + resources.length, 0)
    const row = (contender: string, ranking: Ranking) => ({
      ...{ contender, half, pairs },
      ...qualityOf(needs, ranking),
    })
    return [
      row('redscape', ours),
      ...trigramMeasures.map((measure) => {
        const least = bestThreshold(tuning.needs, tuning.trigrams[measure])
        return row(`pg_trgm ${measure} ≥ ${least}`, above(trigrams[measure], least))
      }),
    ]
  })
}

function above(ranking: Ranking, least: number): Ranking {
  return new Map([...ranking].map(([id, found]) => [id, found.filter(({ score }) => score >= least)]))
}

async function findAll(url: string, half: Half): Promise<Found> {
  const needs = await readPairs(half)
  const resources = needs.flatMap((need) => need.resources)
  const lists = await openLists(url)
  try {
    return await connected(url, async (db) => {
      await addPlaces(db, [...needs, ...resources])
      await addEntries(db, 'resource', resources)
      await addEntries(db, 'need', needs)
      await lists.events.publish()
      await lists.caughtUp()
      const { rows } = await db.query<{ need: string; resource: string; score: number }>(
        `select need_id as need, resource_id as resource, score::float8 as score from lists.match
         where status = 'FOUND' order by score desc, id`,
      )
      const ours = Map.groupBy(rows, ({ need }) => need)
      return { needs, ours, trigrams: await trigramRankings(db) }
    })
  } finally {
    await lists.close()
  }
}
