import type { AbstractGraph as Graph } from 'graphology-types'
import type { Context } from '../../../shared/graph/context.ts'
import { changesIn } from '../network/edges.reads.ts'
import { graphOf } from '../network/graph.ts'
import { kept } from '../progress/kept.ts'
import type { Window } from '../window/window.ts'
import { readPairs } from './chain.reads.ts'
import { checkSize, mostPairs } from './size.rules.ts'

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
  checkSize(pairs.length)
  const organizations = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))]
  return graphOf({ organizations, edges: pairs })
}
