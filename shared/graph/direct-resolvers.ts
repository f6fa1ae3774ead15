import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
import type { PageAsked } from './asked.ts'
import type { Context } from './context.ts'

type ResolverClass = abstract new () => unknown
type Resolve = GraphQLFieldResolver<unknown, Context>
type Method = (...parameters: unknown[]) => unknown

/** What type-graphql has recorded of the decorated classes; of its shape only what is used here. */
interface Recorded {
  readonly params: readonly Parameter[]
  readonly queries: readonly Handler[]
  readonly mutations: readonly Handler[]
  readonly fieldResolvers: readonly Handler[]
  readonly resolverClasses: readonly { target: ResolverClass; getObjectType(): unknown }[]
  readonly objectTypes: readonly { target: ResolverClass; name: string }[]
}

interface Handler {
  readonly target: ResolverClass
  readonly methodName: string
  readonly schemaName: string
}

interface Parameter extends Omit<Handler, 'schemaName'> {
  readonly index: number
  readonly kind: string
  readonly name?: string
}

/**
 * The methods of resolver classes as plain resolvers, by type and field. type-graphql's own make a promise for each argument of
 * each call, though nothing is validated: with a thousand rows that was half of the time. Arguments come as GraphQL has coerced them.
 */
export function directResolvers(classes: readonly ResolverClass[]): Map<string, Resolve> {
  const recorded = (globalThis as unknown as { TypeGraphQLMetadataStorage?: Recorded })
    .TypeGraphQLMetadataStorage
  if (!recorded) throw new Error('type-graphql keeps its metadata elsewhere now')
  const found = new Map<string, Resolve>()
  const add = (type: string, handler: Handler, isInherited = false) => {
    const key = `${type}.${handler.schemaName}`
    if (!classes.includes(handler.target) || (isInherited && found.has(key))) return
    found.set(key, direct(recorded, handler))
  }
  for (const handler of recorded.queries) add('Query', handler)
  for (const handler of recorded.mutations) add('Mutation', handler)
  for (const handler of recorded.fieldResolvers)
    for (const { name, isInherited } of typesOf(recorded, handler)) add(name, handler, isInherited)
  return found
}

/** The type of a resolver class, and those that inherit its fields. */
function typesOf({ resolverClasses, objectTypes }: Recorded, { target }: Handler) {
  const type = resolverClasses.find((candidate) => candidate.target === target)?.getObjectType() as
    | ResolverClass
    | undefined
  if (!type) return []
  return objectTypes
    .filter((candidate) => candidate.target === type || candidate.target.prototype instanceof type)
    .map((candidate) => ({ name: candidate.name, isInherited: candidate.target !== type }))
}

function direct({ params }: Recorded, { target, methodName }: Handler): Resolve {
  const instance = new (target as new () => Record<string, Method>)()
  const method = instance[methodName]!
  const takes = params
    .filter((parameter) => parameter.target === target && parameter.methodName === methodName)
    .sort((a, b) => a.index - b.index)
    .map(taker)
  return (root, args, context, info) =>
    method.apply(
      instance,
      takes.map((take) => take(root, args, context, info)),
    )
}

/** What is known of a field's place in an operation, once for all calls. */
interface Place extends GraphQLResolveInfo {
  readonly page?: PageAsked | undefined
}

type Take = (root: unknown, args: Record<string, unknown>, context: Context, info: Place) => unknown

function taker({ kind, name }: Parameter): Take {
  if (kind === 'arg') return (_root, args) => args[name!]
  if (kind === 'args') return (_root, args, _context, { page }) => (page ? { ...args, ...page } : args)
  if (kind === 'root') return (root) => root
  if (kind === 'context') return (_root, _args, context) => context
  throw new Error(`A resolver takes a parameter of the kind ${kind}`)
}
