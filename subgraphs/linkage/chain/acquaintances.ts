import type { AbstractGraph as Graph } from 'graphology-types'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { changesIn } from '../network/edges.reads.ts'
import { graphOf } from '../network/graph.ts'
import { kept } from '../progress/kept.ts'
import type { Window } from '../window/window.ts'
import { readPairs } from './chain.reads.ts'

/** Above this number of pairs a network is not held in memory. */
export const mostPairs = 200_000

const graphs = kept<Graph>(4)

/** Who did something with whom in a window, as far as the viewer may see the ties; kept for those who see the same until they change. */
export async function acquaintances(context: Context, window: Window): Promise<Graph> {
  const { from, to, kinds = null } = window
  const seeing = context.access.placesOf('INSIDE').sort()
  const key = JSON.stringify([from, to, kinds, seeing, await changesIn(context.db, window)])
  return graphs(context.db, key, () => build(context, window))
}

async function build(context: Context, window: Window): Promise<Graph> {
  const pairs = await readPairs(context, window, mostPairs + 1)
  if (pairs.length > mostPairs)
    throw new InvalidInputError('to', {
      zh: `窗口内联动对数超过 ${mostPairs},请缩短窗口或减少类别。`,
      en: `More than ${mostPairs} pairs did something together in this window; shorten it, or ask for fewer kinds.`,
    })
  const organizations = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))]
  return graphOf({ organizations, edges: pairs })
}
