import type { Client } from 'pg'
import { convene, putMotions, voters } from '../ballot/assembly.ts'
import { Statements } from '../ballot/statements-alone.ts'
import { Voters } from '../ballot/through-gateway.ts'
import { settle } from '../data/rows.ts'
import { connected } from '../database/databases.ts'
import { median } from '../measure/median.ts'
import { interleave, ratios } from '../measure/rounds.ts'
import { verdict } from '../measure/verdict.ts'
import { startPlatform } from '../platform/platform.ts'
import { withServers } from '../process/running.ts'
import type { Bench, Outcome, Scenario } from './scenario.ts'

/** So many for each second that a round is to last. */
const motionsPerSecond = 10

interface Contender {
  readonly name: string
  readonly schema: 'activities' | 'bare'
  readonly who: Pick<Voters | Statements, 'vote' | 'count'>
}

/** Ballots through the gateway, against the statements alone that a ballot cannot do without. */
export const ballot: Scenario = {
  name: 'ballot',
  async run(bench) {
    const { databaseUrl, dataFolder } = await bench.demo()
    const url = await bench.databases.create(databaseUrl)
    const assembly = await connected(url, convene)
    await connected(url, settle)
    return withServers(async (start) => {
      const platform = await start(startPlatform({ databaseUrl: url, dataFolder }))
      const gateway = await Voters.of(platform.url, dataFolder, assembly)
      const alone = await Statements.connect(url, assembly)
      const contenders: Contender[] = [
        { name: 'redscape', schema: 'activities', who: gateway },
        { name: 'the statements alone', schema: 'bare', who: alone },
      ]
      try {
        return outcome(await connected(url, (db) => compare(bench, db, contenders)))
      } finally {
        gateway.leave()
        await alone.leave()
      }
    })
  },
}

async function compare({ effort, progress }: Bench, db: Client, contenders: readonly Contender[]) {
  const measure = async ({ schema, who }: Contender) => {
    const motions = await putMotions(db, schema, effort.seconds * motionsPerSecond)
    const rate = await who.vote(motions)
    await who.count(motions)
    return rate
  }
  for (const contender of contenders) {
    progress(`warming up ${contender.name}`)
    await measure(contender)
  }
  const figures = await interleave(contenders, effort.rounds, (contender, round) => {
    progress(`round ${round + 1} of ${effort.rounds}: ${contender.name}`)
    return measure(contender)
  })
  return contenders.map((contender) => figures.get(contender)!)
}

function outcome([ours, alone]: readonly (readonly number[])[]): Outcome {
  return {
    scenario: ballot.name,
    setting: `${voters} voters at once, each on a connection of its own, named ballots on one motion after the other; after each round every ballot is closed and must come to exactly what was cast. The platform with PostgreSQL in one process; the statements: lock the motion, insert the voter, the ballot and the event, commit`,
    figures: [
      { label: 'redscape, ballots', value: median(ours!), unit: '/s' },
      { label: 'the statements alone, ballots', value: median(alone!), unit: '/s' },
    ],
    verdicts: [
      verdict(
        'ballots per second, redscape / the statements alone',
        '×',
        { atLeast: 0.4 },
        ratios(ours!, alone!),
      ),
    ],
  }
}
