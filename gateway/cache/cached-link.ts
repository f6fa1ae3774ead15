import { type ExecutionResult, GraphQLError } from 'graphql'
import type { AsOf, Takes } from '../../shared/graph/as-of.ts'
import type { Request } from '../../shared/subgraph.ts'
import type { GatewayCaller } from '../caller.ts'
import type { SubgraphCall, SubgraphLink } from '../graph/subgraph-link.ts'
import type { Tree } from '../plan/tree.ts'
import type { AnswerCache, Part, Parts } from './answer-cache.ts'
import { type LookupField, lookupsOf, operationOf } from './lookups.ts'

/**
 * The same link, which is asked only for what is not kept: of lookups, for the objects that are not known yet. It keeps for callers
 * who say that they want it (`parts`), and notices every change that goes through.
 */
export function cachedLink(name: string, { call, stream }: SubgraphLink, cache: AnswerCache): SubgraphLink {
  const change: SubgraphCall = async (request, caller) => {
    try {
      return await call(request, caller)
    } finally {
      cache.freshness.changed(name)
    }
  }
  return {
    stream,
    call: (request, caller) => {
      if (operationOf(request.document).operation === 'mutation') return change(request, caller)
      const { parts } = caller
      if (!parts) return call(request, caller)
      const asking = { name, call, request, caller: { ...caller, wantsAsOf: true }, cache, parts }
      const lookups = lookupsOf(request.document)
      return lookups ? lookUp(asking, lookups) : askOnce(asking)
    },
  }
}

interface Asking {
  readonly name: string
  readonly call: SubgraphCall
  readonly request: Request
  readonly caller: GatewayCaller
  readonly cache: AnswerCache
  readonly parts: Parts
}

async function askOnce({ name, call, request, caller, cache, parts }: Asking): Promise<ExecutionResult> {
  const key = `${cache.keyOf(request.document, caller)}\n${JSON.stringify(request.variables)}`
  const part = cache.part(key)
  if (part) return { data: taken(part, parts) as Tree }
  const asked = cache.freshness.now(name)
  const result = await call(request, caller)
  const asOf = asOfWhole(result, name, cache)
  if (asOf) parts.list.push(cache.keepPart(key, result.data, asOf, asked))
  else parts.isWhole = false
  return result
}

/** What is kept of the objects that one lookup is about, by their places; null where it is a gap. */
interface Lookup extends LookupField {
  readonly keys: readonly string[]
  readonly answers: unknown[]
  readonly gaps: readonly number[]
}

async function lookUp(asking: Asking, fields: readonly LookupField[]): Promise<ExecutionResult> {
  const { name, call, request, caller, cache, parts } = asking
  const lookups = fields.map((field) => lookupIn(field, asking))
  const data = Object.fromEntries(lookups.map(({ key, answers }) => [key, answers]))
  const gaps = gapsOf(lookups)
  if (gaps.size === 0) return { data }
  const asked = cache.freshness.now(name)
  const result = await call({ ...request, variables: onlyGaps(request, lookups, gaps) }, caller)
  const asOf = asOfWhole(result, name, cache)
  if (!asOf) parts.isWhole = false
  for (const { key, variable, keys, answers } of lookups) {
    const found = result.data?.[key]
    if (!Array.isArray(found)) continue
    for (const [index, place] of (gaps.get(variable) ?? []).entries()) {
      const answer = found[index] ?? null
      answers[place] = answer
      if (asOf) parts.list.push(cache.keepPart(keys[place]!, answer, asOf, asked))
    }
  }
  if (!result.errors) return { data }
  const placed = result.errors.map((error) => replaced(error, lookups, gaps))
  return { data: result.data ? data : null, errors: placed }
}

function lookupIn({ key, variable }: LookupField, { request, caller, cache, parts }: Asking): Lookup {
  const start = [cache.keyOf(request.document, caller), key, JSON.stringify(othersOf(request))].join('\n')
  const keys = representationsIn(request, variable).map((each) => `${start}\n${JSON.stringify(each)}`)
  const gaps: number[] = []
  const answers = keys.map((each, place) => {
    const part = cache.part(each)
    if (part) return taken(part, parts)
    gaps.push(place)
    return null
  })
  return { key, variable, keys, answers, gaps }
}

function representationsIn({ variables }: Request, variable: string): readonly unknown[] {
  return (variables?.[variable] ?? []) as readonly unknown[]
}

/** Which places are asked for, by the variables: those that any lookup of a variable lacks. */
function gapsOf(lookups: readonly Lookup[]): ReadonlyMap<string, readonly number[]> {
  const gaps = new Map<string, readonly number[]>()
  for (const { variable, gaps: own } of lookups) {
    const all = new Set([...(gaps.get(variable) ?? []), ...own])
    if (all.size > 0)
      gaps.set(
        variable,
        [...all].sort((a, b) => a - b),
      )
  }
  return gaps
}

/** The variables that are no representations: what is said of an object depends on them, and not on the other objects. */
function othersOf({ document, variables = {} }: Request): [string, unknown][] {
  const lists = lookupsOf(document)!.map(({ variable }) => variable)
  return Object.entries(variables).filter(([name]) => !lists.includes(name))
}

function onlyGaps(
  request: Request,
  lookups: readonly Lookup[],
  gaps: ReadonlyMap<string, readonly number[]>,
): Record<string, unknown> {
  const lists = lookups.map(({ variable }) => {
    const all = representationsIn(request, variable)
    return [variable, (gaps.get(variable) ?? []).map((place) => all[place])] as const
  })
  return { ...request.variables, ...Object.fromEntries(lists) }
}

/** An error of an object that was asked for, at the place where it stands among all. */
function replaced(
  error: GraphQLError,
  lookups: readonly Lookup[],
  gaps: ReadonlyMap<string, readonly number[]>,
): GraphQLError {
  const [key, index, ...rest] = error.path ?? []
  const lookup = lookups.find((candidate) => candidate.key === key)
  const place = typeof index === 'number' ? gaps.get(lookup?.variable ?? '')?.[index] : undefined
  if (place === undefined) return error
  const { message, extensions, originalError } = error
  return new GraphQLError(message, {
    path: [key!, place, ...rest],
    extensions,
    originalError: originalError ?? null,
  })
}

function taken(part: Part, { list }: Parts): unknown {
  list.push(part)
  return JSON.parse(part.text)
}

/** Up to where an answer without faults knows of everything; undefined where it may not be kept. */
function asOfWhole({ errors, data, extensions }: ExecutionResult, name: string, cache: AnswerCache) {
  if (errors || !data) return undefined
  cache.freshness.learn(name, (extensions?.takes ?? {}) as Takes)
  return extensions?.asOf as AsOf | undefined
}
