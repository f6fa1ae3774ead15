import { AsyncResource } from 'node:async_hooks'
import type { DocumentNode, FormattedExecutionResult } from 'graphql'
import { Crowd } from '../../shared/graph/crowd.ts'
import { Moment } from '../../shared/moment.ts'
import type { GatewayCaller } from '../caller.ts'
import type { GraphRequest } from '../graph/graph.ts'
import { viewKey } from '../live/view-key.ts'

/** How many are answered together at most, for how many milliseconds one waits for those before it, and for what part of their time for company. */
const options = { together: 50, waiting: Number.POSITIVE_INFINITY, patience: 250, linger: 0.25 }

type Answers = Promise<FormattedExecutionResult>

interface Asker {
  readonly variables: GraphRequest['variables']
  readonly ask: (moment: Moment) => Answers
  /** Called as soon as there is an answer, whatever the others of the round wait for. */
  readonly answered: (answer: Answers) => void
}

/**
 * Has queries of the same text, by callers who may see the same, answered together: those that come while others are being answered
 * are the next round, and all of a round are of one moment, so that subgraphs read once for all of them. A query that comes
 * alone does not wait. How many wait is bounded by what the gateway takes on at all.
 */
export class GatheredQueries {
  readonly #crowds = new WeakMap<DocumentNode, Crowd<Asker, null>>()

  answer(
    { document, variables }: GraphRequest,
    caller: GatewayCaller,
    ask: (caller: GatewayCaller) => Answers,
  ): Answers {
    const crowd = this.#crowds.get(document) ?? new Crowd(round, options)
    this.#crowds.set(document, crowd)
    // Each in its own trace, whoever comes first.
    const asking = AsyncResource.bind((moment: Moment) => ask({ ...caller, moment }))
    const { promise, resolve, reject } = Promise.withResolvers<FormattedExecutionResult>()
    crowd.join(keyOf(caller), { variables, ask: asking, answered: resolve }).catch(reject)
    return promise
  }
}

/** Where tokens are passed on unread, each is a view of its own. */
function keyOf(caller: GatewayCaller): string {
  return caller.viewer ? viewKey(caller) : `${viewKey(caller)}\n${caller.authorization ?? ''}`
}

/** Over when all are answered. Those who ask with equal variables get the same answer. */
async function round(askers: readonly Asker[]): Promise<null[]> {
  const moment = new Moment()
  const answers = new Map<string, Answers>()
  for (const { variables, ask, answered } of askers) {
    const text = askers.length > 1 ? JSON.stringify(variables) : ''
    const answer = answers.get(text) ?? ask(moment)
    answers.set(text, answer)
    answered(answer)
  }
  await Promise.allSettled(answers.values())
  return askers.map(() => null)
}
