import { AsyncResource } from 'node:async_hooks'
import type { DocumentNode, FormattedExecutionResult } from 'graphql'
import { Crowd } from '../../shared/graph/crowd.ts'
import type { GatewayCaller } from '../caller.ts'
import type { GraphRequest } from '../graph/graph.ts'
import { viewKey } from '../live/view-key.ts'

/** How many are answered together at most, and for how many milliseconds one waits for those before it. */
const options = { together: 50, waiting: Number.POSITIVE_INFINITY, patience: 250 }

type Answers = Promise<FormattedExecutionResult>

interface Asker {
  readonly variables: GraphRequest['variables']
  readonly ask: (moment: object) => Answers
}

/**
 * Has queries of the same text, by callers who may see the same, answered together: those that come while others are being answered
 * are the next round, and all of a round are of one moment, so that subgraphs read once for all of them. A query that comes
 * alone does not wait. How many wait is bounded by what the gateway takes on at all.
 */
export class GatheredQueries {
  readonly #crowds = new WeakMap<DocumentNode, Crowd<Asker, FormattedExecutionResult>>()

  answer(
    { document, variables }: GraphRequest,
    caller: GatewayCaller,
    ask: (caller: GatewayCaller) => Answers,
  ): Answers {
    const crowd = this.#crowds.get(document) ?? new Crowd(answerAll, options)
    this.#crowds.set(document, crowd)
    // Each in its own trace, whoever comes first.
    const asking = AsyncResource.bind((moment: object) => ask({ ...caller, moment }))
    return crowd.join(keyOf(caller), { variables, ask: asking })
  }
}

/** Where tokens are passed on unread, each is a view of its own. */
function keyOf(caller: GatewayCaller): string {
  return caller.viewer ? viewKey(caller) : `${viewKey(caller)}\n${caller.authorization ?? ''}`
}

/** Those who ask with equal variables get the same answer. */
function answerAll(askers: readonly Asker[]): Promise<FormattedExecutionResult[]> {
  const moment = {}
  if (askers.length === 1) return Promise.all([askers[0]!.ask(moment)])
  const answers = new Map<string, Answers>()
  const answered = askers.map(({ variables, ask }) => {
    const text = JSON.stringify(variables)
    const answer = answers.get(text) ?? ask(moment)
    answers.set(text, answer)
    return answer
  })
  return Promise.all(answered)
}
