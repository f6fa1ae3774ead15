import type {
  BatchFetchNode,
  FetchNode,
  FetchRewrite,
  FlattenNodePathSegment,
  RequiresSelection,
} from '@graphql-hive/router-query-planner'
import type { GraphQLError } from 'graphql'
import { fieldsOn, type Key, type Walk, walkTo } from './path.ts'
import { plannedRequest, relocated, send, sendEarly } from './planned-request.ts'
import { type Represent, representBy } from './representation.ts'
import { type Rewrite, rewriteBy } from './rewrites.ts'
import type { PlannedRequest, Run, Step } from './run.ts'
import { isTree, merge, type Tree } from './tree.ts'
import type { Satisfies } from './type-conditions.ts'

/** One `_entities` field of a request: which objects it says more of. */
interface Lookup {
  /** The key of its answer. */
  readonly key: string
  /** The variable that has the representations; two lookups may share one. */
  readonly variable: string
  readonly walks: readonly Walk[]
  readonly represent: Represent
  readonly input: Rewrite | undefined
  readonly output: Rewrite | undefined
}

interface LookupNode {
  readonly paths: readonly (readonly FlattenNodePathSegment[])[]
  readonly requires: readonly RequiresSelection[]
  readonly inputRewrites?: readonly FetchRewrite[]
  readonly outputRewrites?: readonly FetchRewrite[]
}

/** Asks a subgraph to say more of the objects at one place of the answer. */
export function entityFetch(
  path: readonly FlattenNodePathSegment[],
  node: FetchNode,
  satisfies: Satisfies,
  later: ReadonlySet<string>,
): Step {
  const { requires = [], inputRewrites = [], outputRewrites = [] } = node
  const parts = { paths: [path], requires, inputRewrites, outputRewrites }
  return fetchWith(
    plannedRequest(node, later),
    [lookup('_entities', 'representations', parts, satisfies)],
    fieldsOn(path),
  )
}

/** The same for several places at once, in one request. */
export function batchFetch(node: BatchFetchNode, satisfies: Satisfies, later: ReadonlySet<string>): Step {
  const { aliases } = node.entityBatch
  const lookups = aliases.map(({ alias, representationsVariableName, ...parts }) =>
    lookup(alias, representationsVariableName, parts, satisfies),
  )
  return fetchWith(plannedRequest(node, later), lookups, fieldsOn(aliases[0]?.paths[0] ?? []))
}

function lookup(
  key: string,
  variable: string,
  { paths, requires, inputRewrites, outputRewrites }: LookupNode,
  satisfies: Satisfies,
): Lookup {
  return {
    key,
    variable,
    walks: paths.map((path) => walkTo(path, satisfies)),
    represent: representBy(requires, satisfies),
    input: rewriteBy(inputRewrites, satisfies),
    output: rewriteBy(outputRewrites, satisfies),
  }
}

/** Where an error happened that names no object is `place`. */
function fetchWith(request: PlannedRequest, lookups: readonly Lookup[], place: readonly string[]): Step {
  return {
    async take(run) {
      const { asked, targets, variables } = askedOf(lookups, run.data)
      if (!variables) return
      const result = await send(request, run, variables, place)
      if (!result) return
      for (const error of result.errors ?? []) run.errors.push(...located(error, lookups, run, asked, place))
      for (const [index, lookup] of lookups.entries())
        take(result.data?.[lookup.key], lookup, targets[index]!, run)
    },
    ahead(run, foreseen) {
      const { variables } = askedOf(lookups, foreseen)
      if (variables) sendEarly(request, run, variables)
    },
  }
}

/** What is asked about the objects of an answer; without variables where there is nothing to ask. */
function askedOf(lookups: readonly Lookup[], data: Tree) {
  const asked = new Map<string, Representations>()
  const targets = lookups.map((lookup) => targetsOf(lookup, data, asked))
  const lists = [...asked].map(([name, { list }]) => [name, list] as const)
  const isEmpty = lists.every(([, list]) => list.length === 0)
  return { asked, targets, variables: isEmpty ? undefined : Object.fromEntries<unknown>(lists) }
}

/** Representations without repetition. */
class Representations {
  readonly list: Tree[] = []
  readonly #places = new Map<string, number>()

  /** Where it stands in the list, to which it is added if it is new. */
  placeOf(representation: Tree): number {
    const text = JSON.stringify(representation)
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.list.length)
    return this.list.push(representation) - 1
  }
}

interface Target {
  readonly entity: Tree
  /** The place of its representation among those that are asked for. */
  readonly place: number
}

function targetsOf(lookup: Lookup, data: Tree, asked: Map<string, Representations>): Target[] {
  const representations = asked.get(lookup.variable) ?? new Representations()
  asked.set(lookup.variable, representations)
  const targets: Target[] = []
  eachEntity(lookup, data, (entity, representation) => {
    targets.push({ entity, place: representations.placeOf(representation) })
  })
  return targets
}

function eachEntity(
  { walks, represent, input }: Lookup,
  data: Tree,
  visit: (entity: Tree, representation: Tree, path: readonly Key[]) => void,
): void {
  for (const walk of walks) {
    walk(data, [], (entity, path) => {
      const representation = represent(entity)
      if (representation) visit(entity, (input ? input(representation) : representation) as Tree, path)
    })
  }
}

function take(answered: unknown, { output }: Lookup, targets: readonly Target[], { unknown }: Run): void {
  const entities = output ? output(answered) : answered
  if (!Array.isArray(entities)) return
  for (const { entity, place } of targets) {
    const more = entities[place]
    if (isTree(more)) merge(entity, more)
    else unknown.add(entity)
  }
}

/** An error of one representation, at every object that it stood for. */
function located(
  error: GraphQLError,
  lookups: readonly Lookup[],
  { data }: Run,
  asked: ReadonlyMap<string, Representations>,
  place: readonly string[],
): GraphQLError[] {
  const [key, index, ...rest] = error.path ?? []
  const lookup = lookups.find((candidate) => candidate.key === key)
  if (!lookup || typeof index !== 'number') return [relocated(error, place)]
  const representations = asked.get(lookup.variable)!
  const paths: Key[][] = []
  eachEntity(lookup, data, (_entity, representation, path) => {
    if (representations.placeOf(representation) === index) paths.push([...path])
  })
  return paths.length === 0
    ? [relocated(error, place)]
    : paths.map((path) => relocated(error, [...path, ...rest]))
}
