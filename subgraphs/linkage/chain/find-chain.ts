import type { Context } from '../../../shared/graph/context.ts'
import { checkOrganizations } from '../organization/organization.checks.ts'
import { readAsOf } from '../progress/as-of.reads.ts'
import { TieKind } from '../tie/tie-kind.ts'
import type { Window } from '../window/window.ts'
import { acquaintances } from './acquaintances.ts'
import type { Chain, ChainStep } from './chain.ts'
import { shortestChain } from './shortest-chain.ts'

/** A step with the window in which it was found. */
export type FoundStep = ChainStep & { readonly window: Window }

const counts = {
  zh: '窗口内您可见的联动;经过的组织最少。',
  en: 'The ties of the window that you may see; over as few organizations as possible.',
}

interface Ends {
  readonly organizationId: string
  readonly otherId: string
}

/** The shortest chain between two organizations in a window, over the ties that the viewer may see. */
export async function findChain(context: Context, ends: Ends, window: Window): Promise<Chain> {
  await checkOrganizations(context, { ...ends })
  const asOf = await readAsOf(context)
  const graph = await acquaintances(context, window)
  const chain = shortestChain(graph, ends.organizationId, ends.otherId)
  const steps: FoundStep[] = (chain ?? []).slice(1).map((farther, place) => ({
    nearer: { id: chain![place]! },
    farther: { id: farther },
    tieCount: graph.getEdgeAttribute(chain![place]!, farther, 'weight') as number,
    window,
  }))
  return {
    from: window.from,
    to: window.to,
    kinds: window.kinds ?? Object.values(TieKind),
    counts: counts[context.locale],
    asOf,
    length: chain ? steps.length : null,
    organizations: (chain ?? []).map((id) => ({ id })),
    steps,
  }
}
