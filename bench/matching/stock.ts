import { connected, type Databases } from '../database/databases.ts'
import { addEntries, addPlaces, type Lists, openLists, platformModule } from './lists.ts'
import { halves, type Line, readPairs } from './pairs.ts'
import { Publisher } from './publisher.ts'
import { manyResources, variedNeeds } from './varied.ts'

/** So many needs are published one after another in a round; the first ones warm up. */
const warmUp = 20
const measured = 300
const needsARound = warmUp + measured
const scoredNeeds = 5

/** Milliseconds from the answer of `publishNeed` to the match at a subscriber, of one round. */
export interface Round {
  readonly p50: number
  readonly p99: number
  /** Until `publishNeed` answers. */
  readonly answerP50: number
}

/** Milliseconds that scoring all resources for one need takes, with reading what they are scored by, and without. */
export interface ScoringAll {
  readonly readingAndScoringAll: number
  readonly scoringAll: number
}

/** A number of resources in a database of its own, over which needs are published. */
export class Stock {
  readonly #publisher: Publisher

  private constructor(
    readonly resources: number,
    private readonly url: string,
    private readonly lists: Lists,
    private readonly needs: readonly Line[],
  ) {
    this.#publisher = new Publisher(lists)
  }

  static async open(databases: Databases, resources: number, rounds: number): Promise<Stock> {
    const url = await databases.create()
    const lists = await openLists(url)
    try {
      const labelled = (await Promise.all(halves.map(readPairs))).flat()
      const needs = variedNeeds(labelled, needsARound * rounds)
      await fill(url, lists, manyResources(labelled, resources), needs)
      return new Stock(resources, url, lists, needs)
    } catch (error) {
      await lists.close()
      throw error
    }
  }

  /** Publishes the needs of a round, which are those of no other. */
  async publish(round: number): Promise<Round> {
    const times = []
    const needs = this.needs.slice(round * needsARound, (round + 1) * needsARound)
    for (const need of needs) times.push(await this.#publisher.publish(need))
    const counted = times.slice(warmUp).filter((time) => time !== undefined)
    if (counted.length < measured * 0.9)
      throw new Error(`only ${counted.length} of ${measured} needs had a match`)
    const felt = counted.map(({ match }) => match)
    const answered = counted.map(({ answer }) => answer)
    return { p50: quantile(felt, 0.5), p99: quantile(felt, 0.99), answerP50: quantile(answered, 0.5) }
  }

  scoreAll(): Promise<ScoringAll> {
    return scoreAll(this.url, this.lists)
  }

  async close(): Promise<void> {
    this.#publisher.close()
    await this.lists.close()
  }
}

async function fill(
  url: string,
  lists: Lists,
  lines: readonly Line[],
  needs: readonly Line[],
): Promise<void> {
  await connected(url, async (db) => {
    await addPlaces(db, [...lines, ...needs])
    for (let from = 0; from < lines.length; from += 5000)
      await addEntries(db, 'resource', lines.slice(from, from + 5000))
    await lists.events.publish()
    await lists.caughtUp()
    await db.query('vacuum analyze')
  })
}

interface Entry {
  readonly id: string
  readonly words: readonly string[]
}

interface MatchingModules {
  readOpenEntries(db: unknown, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>>
  scorePair(need: Entry, resource: Entry, measure: object): unknown
  readonly standardWeights: object
}

/** What it would take to score every resource for a need; the median of some needs. */
async function scoreAll(url: string, lists: Lists): Promise<ScoringAll> {
  const { readOpenEntries, scorePair, standardWeights } = await matchingModules()
  const ids = await connected(url, async (db) => ({
    needs: (await db.query<{ id: string }>(`select id from lists.need order by id limit ${scoredNeeds}`))
      .rows,
    resources: (await db.query<{ id: string }>('select id from lists.resource')).rows,
  }))
  const read = (rows: readonly { id: string }[]) =>
    readOpenEntries(
      lists.database.rows,
      rows.map(({ id }) => id),
    )
  const needs = await read(ids.needs)
  const started = performance.now()
  const resources = await read(ids.resources)
  const reading = performance.now() - started
  const measure = { weights: standardWeights, telling: () => 1, today: '2026-06-01' }
  const times = [...needs.values()].map((need) => {
    const started = performance.now()
    for (const resource of resources.values()) scorePair(need, resource, measure)
    return performance.now() - started
  })
  const scoringAll = quantile(times, 0.5)
  return { scoringAll, readingAndScoringAll: reading + scoringAll }
}

async function matchingModules(): Promise<MatchingModules> {
  const folder = 'subgraphs/lists/matching'
  const parts = ['open-entry.reads.js', 'score.rules.js', 'weights.js']
  const modules = await Promise.all(parts.map((part) => platformModule<object>(`${folder}/${part}`)))
  return Object.assign({}, ...modules) as MatchingModules
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
