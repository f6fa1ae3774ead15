import type { FetchNode, PlanNode, QueryPlan } from '@graphql-hive/router-query-planner'
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { GatewayCaller } from '../caller.ts'
import { type Foresee, foreseeing } from './foreseen.ts'
import { isSameSelection } from './pass-through.ts'
import { plannedRequest } from './planned-request.ts'
import { type Project, projectionOf } from './projection.ts'
import type { CallSubgraph, PlannedRequest, Run, Step } from './run.ts'
import { split } from './split.ts'
import { stepsOf } from './steps.ts'
import { Glance, Search } from './trace.ts'
import type { Tree } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

/** Who asks, and with which values. */
export interface Asking {
  readonly call: CallSubgraph
  readonly caller: GatewayCaller
  readonly variables: Readonly<Record<string, unknown>>
}

/** An operation with its plan, ready to be executed any number of times. */
export interface PlannedOperation {
  execute(asking: Asking): Promise<ExecutionResult>
  /** The request that opens the stream of a subscription; undefined of another operation. */
  readonly stream: PlannedRequest | undefined
  /** What clients get for one event of that stream. */
  respond(event: ExecutionResult, asking: Asking): Promise<ExecutionResult>
}

export interface OperationParts {
  /** Without `@skip` and `@include`. */
  readonly document: DocumentNode
  readonly plan: QueryPlan
  readonly schema: GraphQLSchema
  readonly satisfies: Satisfies
  /** Whether subgraphs may answer with what clients must not see. */
  readonly hides: boolean
}

/** Compiles a plan into steps, and the selections of the operation into a projection. */
export function planned(parts: OperationParts): PlannedOperation {
  const { primary, rest } = divided(parts.plan.node)
  const steps = stepsOf(rest, parts.satisfies)
  const foresee = foresight(parts, rest)
  const project = primary ? projector(parts) : (passage(parts, rest) ?? projector(parts))
  return {
    stream: primary && plannedRequest(primary, new Set()),
    execute: (asking) => answer({ data: {}, errors: [] }, asking, steps, project, foresee),
    respond: ({ data, errors = [] }, asking) =>
      answer({ data: (data ?? {}) as Tree, errors: [...errors] }, asking, steps, project),
  }
}

async function answer(
  begun: Pick<Run, 'data' | 'errors'>,
  asking: Asking,
  steps: Step,
  project: Projector,
  foresee?: Foresee,
): Promise<ExecutionResult> {
  const run: Run = { ...asking, ...begun, unknown: new Set(), early: new Map() }
  if (foresee) steps.ahead(run, foresee(asking.variables))
  await steps.take(run)
  const data = project(run) as ExecutionResult['data']
  return run.errors.length > 0 ? { errors: run.errors, data: data ?? null } : { data: data ?? null }
}

/** A plan of a subscription begins with the request that opens it. */
function divided(node: PlanNode | undefined): { primary?: FetchNode; rest: readonly PlanNode[] } {
  if (!node) return { rest: [] }
  const nodes = node.kind === 'Sequence' ? node.nodes : [node]
  const [first, ...rest] = nodes
  if (first?.kind === 'Subscription') return { primary: first.primary, rest }
  return { rest: nodes }
}

/** Of a query whose first step is to ask for root fields, with others after it. */
function foresight({ schema }: OperationParts, [first, ...others]: readonly PlanNode[]): Foresee | undefined {
  if (!first || others.length === 0) return undefined
  const roots = first.kind === 'Parallel' ? first.nodes : [first]
  return foreseeing(
    roots.filter((node) => node.kind === 'Fetch'),
    schema,
  )
}

/** May add to the errors of the run. */
type Projector = (run: Run) => unknown

/** What one subgraph answers to the very selection of the client needs no projection. */
function passage(
  { document, schema, satisfies, hides }: OperationParts,
  [only, ...others]: readonly PlanNode[],
): Projector | undefined {
  const isPlain = only?.kind === 'Fetch' && others.length === 0 && !only.outputRewrites?.length
  if (hides || !isPlain) return undefined
  const { operation, fragments } = split(document)
  const root = schema.getRootType(operation.operation)!
  const parts = { schema, satisfies, fragments }
  if (!isSameSelection(parts, root, operation.selectionSet.selections, only)) return undefined
  return ({ data }) => (Object.keys(data).length > 0 ? data : null)
}

function projector({ document, schema, satisfies }: OperationParts): Projector {
  const { operation, fragments } = split(document)
  const root = schema.getRootType(operation.operation)
  if (!root) throw new GraphQLError(`The graph has no ${operation.operation}.`)
  const project = projectionOf({ schema, satisfies, fragments }, root, operation.selectionSet.selections)
  return (run) => told(project, run)
}

/** Projects, and adds the errors of what is null and must not be: found by a second look, where the first has missed something. */
function told(project: Project, { data, errors, unknown }: Run): unknown {
  const glance = new Glance()
  const projected = project(data, glance)
  if (!glance.missed) return projected
  const search = new Search(unknown)
  project(data, search)
  errors.push(...search.untold(errors))
  return projected
}
