import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import type { Bench, Outcome, Scenario } from '../scenarios/scenario.ts'
import { measureQuality, type QualityRow } from './quality.ts'
import { type Round, type ScoringAll, Stock } from './stock.ts'

/** How soon needs are matched over so many resources. */
interface Speed extends ScoringAll {
  readonly resources: number
  readonly rounds: readonly Round[]
}

/** How well needs find resources, beside PostgreSQL's trigrams; and how soon, with few and with many resources. */
export const matching: Scenario = {
  name: 'matching',
  async run(bench) {
    bench.progress('matching the labelled pairs')
    const rows = await measureQuality(bench.databases)
    return outcome(rows, await measureSpeeds(bench))
  },
}

/** Over few and over many resources, in turn. */
async function measureSpeeds({ databases, effort, progress }: Bench): Promise<Speed[]> {
  const stocks: Stock[] = []
  try {
    for (const resources of [1000, 100_000]) {
      progress(`writing ${resources} resources`)
      stocks.push(await Stock.open(databases, resources, effort.rounds))
    }
    const rounds = await interleave(stocks, effort.rounds, (stock, round) => {
      progress(`round ${round + 1} of ${effort.rounds}: publishing needs over ${stock.resources} resources`)
      return stock.publish(round)
    })
    const speeds = []
    for (const [stock, published] of rounds)
      speeds.push({ resources: stock.resources, rounds: published, ...(await stock.scoreAll()) })
    return speeds
  } finally {
    for (const stock of stocks) await stock.close()
  }
}

function outcome(rows: readonly QualityRow[], speeds: readonly Speed[]): Outcome {
  const [few, many] = speeds.map(({ rounds }) => rounds.map(({ p99 }) => p99))
  const { readingAndScoringAll } = speeds[1]!
  const heldOut = rows.filter(({ half }) => half === 'held-out')
  const [ours, ...trigrams] = heldOut
  const ahead = (share: 'precisionAt1' | 'precisionAt5' | 'recallAt5') =>
    verdict(`${share}, redscape / the better trigrams, held-out`, '×', { atLeast: 1.2 }, [
      ours![share] / Math.max(...trigrams.map((row) => row[share])),
    ])
  return {
    scenario: matching.name,
    setting: `${rows
      .filter(({ contender }) => contender === 'redscape')
      .map(({ half, pairs }) => `${pairs} labelled pairs (${half})`)
      .join(', ')}; needs published one after another, from the answer to the match at a subscriber`,
    figures: [...rows.flatMap(qualityFigures), ...speeds.flatMap(speedFigures)],
    verdicts: [
      ...(['precisionAt1', 'precisionAt5', 'recallAt5'] as const).map(ahead),
      verdict('p99 to the match, 100,000 / 1,000 resources', '×', { atMost: 2 }, ratios(many!, few!)),
      verdict(
        'p99 to the match / reading and scoring all 100,000',
        '×',
        { atMost: 0.25 },
        many!.map((p99) => p99 / readingAndScoringAll),
      ),
    ],
  }
}

function qualityFigures({ contender, half, precisionAt1, precisionAt5, recallAt5, recallAt20 }: QualityRow) {
  const shares = {
    'precision at 1': precisionAt1,
    'precision at 5': precisionAt5,
    'recall at 5': recallAt5,
    'recall at 20': recallAt20,
  }
  return Object.entries(shares).map(([label, value]) => ({
    label: `${contender}, ${half}, ${label}`,
    value,
    unit: '',
  }))
}

function speedFigures({ resources, rounds, readingAndScoringAll, scoringAll }: Speed) {
  const middle = (figure: keyof Round) => median(rounds.map((round) => round[figure]))
  const figures = {
    'to the match, p50': middle('p50'),
    'to the match, p99': middle('p99'),
    'the answer, p50': middle('answerP50'),
    'scoring all, with reading them': readingAndScoringAll,
    'scoring all, in memory': scoringAll,
  }
  return Object.entries(figures).map(([label, value]) => ({
    label: `${resources} resources, ${label}`,
    value,
    unit: 'ms',
  }))
}
