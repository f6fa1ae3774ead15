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

/**
 * What nodes of a plan do one after the other, their requests parsed and their paths compiled once.
 * @param later the subgraphs that are asked after them
 */
export function stepsOf(
  nodes: readonly PlanNode[],
  satisfies: Satisfies,
  later: ReadonlySet<string> = new Set(),
): Step {
  const steps = nodes.map((node, place) =>
    stepOf(node, satisfies, new Set([...later, ...nodes.slice(place + 1).flatMap(subgraphsIn)])),
  )
  return {
    async take(run) {
      for (const step of steps) await step.take(run)
    },
    ahead: allAhead(steps),
  }
}

function stepOf(node: PlanNode, satisfies: Satisfies, later: ReadonlySet<string>): Step {
  switch (node.kind) {
    case 'Fetch':
      return rootFetch(node, satisfies, later)
    case 'BatchFetch':
      return batchFetch(node, satisfies, later)
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new UnknownPlanNodeError(`Flatten of ${node.node.kind}`)
      return entityFetch(node.path, node.node, satisfies, later)
    case 'Sequence':
      return stepsOf(node.nodes, satisfies, later)
    case 'Parallel':
      return atOnce(node.nodes.map((inner) => stepOf(inner, satisfies, later)))
    default:
      throw new UnknownPlanNodeError(node.kind)
  }
}

function subgraphsIn(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return [node.serviceName]
    case 'Flatten':
      return subgraphsIn(node.node)
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(subgraphsIn)
    default:
      return []
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
