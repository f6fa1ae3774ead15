import type { PlanNode } from '@graphql-hive/router-query-planner'
import { batchFetch, entityFetch } from './entity-fetch.ts'
import { rootFetch } from './root-fetch.ts'
import type { Step } from './run.ts'
import type { Satisfies } from './type-conditions.ts'

/** A plan that holds a node which is not known here. */
export class UnknownPlanNodeError extends Error {
  override readonly name = 'UnknownPlanNodeError'

  constructor(kind: string) {
    super(`The planner made a plan with ${kind}, which is not known here.`)
  }
}

/** What a node of a plan does, its requests parsed and its paths compiled once. */
export function stepOf(node: PlanNode, satisfies: Satisfies): Step {
  switch (node.kind) {
    case 'Fetch':
      return rootFetch(node, satisfies)
    case 'BatchFetch':
      return batchFetch(node, satisfies)
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new UnknownPlanNodeError(`Flatten of ${node.node.kind}`)
      return entityFetch(node.path, node.node, satisfies)
    case 'Sequence':
      return inOrder(node.nodes.map((inner) => stepOf(inner, satisfies)))
    case 'Parallel':
      return atOnce(node.nodes.map((inner) => stepOf(inner, satisfies)))
    default:
      throw new UnknownPlanNodeError(node.kind)
  }
}

export function inOrder(steps: readonly Step[]): Step {
  return {
    async take(run) {
      for (const step of steps) await step.take(run)
    },
    ahead: allAhead(steps),
  }
}

function atOnce(steps: readonly Step[]): Step {
  return {
    async take(run) {
      await Promise.all(steps.map((step) => step.take(run)))
    },
    ahead: allAhead(steps),
  }
}

function allAhead(steps: readonly Step[]): Step['ahead'] {
  return (run, foreseen) => {
    for (const step of steps) step.ahead(run, foreseen)
  }
}
