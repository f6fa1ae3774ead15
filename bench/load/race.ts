import { interleave } from '../measure/rounds.ts'
import type { Child } from '../process/child.ts'
import type { Bench } from '../scenarios/scenario.ts'
import { type LoadFigure, measureLoad } from './measure.ts'
import type { Asked } from './questions.ts'

/** Someone who has been asked everything once and is to be asked it again. */
export interface Contender {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly asked: Asked
  /** The process whose time is counted, where that is asked for. */
  readonly process?: Child
}

export interface RaceOptions {
  readonly connections: number
  readonly warmUpSeconds: number
}

/** By how many questions a round begins further on than the one before. */
const stride = 7

/** Warms the contenders up and measures them in turn. Answers each one's figures, in their order, one a round. */
export async function race(
  { effort, progress }: Pick<Bench, 'effort' | 'progress'>,
  contenders: readonly Contender[],
  { connections, warmUpSeconds }: RaceOptions,
): Promise<LoadFigure[][]> {
  const load = ({ url, headers, asked }: Contender, seconds: number, round: number) =>
    measureLoad({ url, headers, connections, seconds, skip: round * stride, requests: asked.requests })
  for (const contender of contenders) {
    progress(`warming up ${contender.name}`)
    await load(contender, warmUpSeconds, 0)
  }
  const figures = await interleave(contenders, effort.rounds, async (contender, round) => {
    progress(`round ${round + 1} of ${effort.rounds}: ${contender.name}`)
    const before = await contender.process?.processorMs()
    const figure = await load(contender, effort.seconds, round)
    if (before === undefined) return figure
    const processorMs = (await contender.process!.processorMs()) - before
    return { ...figure, processorMs: processorMs / (figure.answersPerSecond * effort.seconds) }
  })
  return contenders.map((contender) => figures.get(contender)!)
}
