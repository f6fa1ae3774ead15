import 'reflect-metadata'
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph'
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql'
import { buildSchemaSync, createResolversMap } from 'type-graphql'
import type { Page } from './connection.ts'
import type { Context } from './context.ts'
import { directResolvers } from './direct-resolvers.ts'
import { type EntityReaders, typeOf } from './entity.ts'
import { gatheringOf } from './gathering.ts'
import { liveOnly } from './live.ts'
import { needsOf } from './needs.ts'
import { askPurposes, type PersonalParts, showPersonalFields } from './personal-fields.ts'
import { audienceOf, guarded } from './visible.ts'

const federation = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://redscape.dev/live/v1.0", import: ["@live"])
  @composeDirective(name: "@live")
directive @live(query: String!, source: String!, kinds: [String!]!, every: Int) on FIELD_DEFINITION
`

/** Asked for where there are subscriptions; the gateway serves those. */
const pubSub = { publish: () => undefined, subscribe: liveOnly }

type ResolverClass = abstract new () => unknown
type Fields = Record<string, GraphQLField<unknown, Context>>

/** What a subgraph puts into the graph. */
export interface GraphParts {
  readonly resolvers: readonly ResolverClass[]
  readonly entities: EntityReaders
  /** How it shows the fields that are declared personal, where it has any. */
  readonly personal?: PersonalParts
}

export interface SubgraphSchema {
  readonly schema: GraphQLSchema
  readonly sdl: string
}

/** One subgraph's executable schema and its text for composition, from its resolver classes. */
export function buildGraph({ resolvers, entities, personal }: GraphParts): SubgraphSchema {
  const classes = resolvers as unknown as [ResolverClass & (new () => object)]
  const source = buildSchemaSync({ resolvers: classes, validate: false, skipCheck: true, pubSub })
  askPurposes(source, personal)
  const direct = directResolvers(resolvers)
  const sdl = federation + printSubgraphSchema(source)
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: createResolversMap(source) as never },
  ])
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name === 'Query') resolveFederation(type as GraphQLObjectType, entities, sdl)
    if (isAbstractType(type)) type.resolveType = (row: { id: string }) => typeOf(entities, row.id)
    if (isObjectType(type) && type.name.endsWith('Connection')) resolvePage(type.getFields() as Fields)
    if (isObjectType(type)) callDirectly(type, direct)
    if (isObjectType(type)) guardFields(type, source)
    if (isObjectType(type) && personal) showPersonalFields(type, source, personal)
    if (isObjectType(type)) tellNeeds(type, source, direct)
    if (type.name === 'Mutation') tellGatherings(type as GraphQLObjectType, source)
  }
  return { schema, sdl }
}

function callDirectly(type: GraphQLObjectType, direct: ReturnType<typeof directResolvers>): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = direct.get(`${type.name}.${field.name}`)
    if (resolve) field.resolve = resolve
  }
}

function guardFields(type: GraphQLObjectType, source: GraphQLSchema): void {
  const declared = source.getType(type.name)
  if (!isObjectType(declared)) return
  for (const field of Object.values(type.getFields())) {
    const origin = declared.getFields()[field.name]
    const audience = origin && audienceOf(origin)
    if (audience) field.resolve = guarded(field, audience)
  }
}

/** Says of each field from which columns of a row it is made: a plain one from its own, and from the places where it is guarded. */
function tellNeeds(
  type: GraphQLObjectType,
  source: GraphQLSchema,
  direct: ReturnType<typeof directResolvers>,
): void {
  const declared = source.getType(type.name)
  if (!isObjectType(declared)) return
  for (const field of Object.values(type.getFields())) {
    const origin = declared.getFields()[field.name]
    if (!origin) continue
    const isPlain =
      !direct.has(`${type.name}.${field.name}`) && !origin.resolve && !origin.extensions.personal
    const needs = needsOf(origin) ?? (isPlain ? [field.name] : undefined)
    if (needs) field.extensions = { needs: audienceOf(origin) ? [...needs, 'places'] : needs }
  }
}

/** Says of each mutation whether its calls are taken together. */
function tellGatherings(type: GraphQLObjectType, source: GraphQLSchema): void {
  const declared = source.getMutationType()?.getFields() ?? {}
  for (const field of Object.values(type.getFields())) {
    const gathering = declared[field.name] && gatheringOf(declared[field.name]!)
    if (gathering) field.extensions = { gathering }
  }
}

function resolvePage(fields: Fields): void {
  if (!fields.totalCount || !fields.edges) return
  fields.totalCount.resolve = (page) => (page as Page<unknown>).total()
  fields.edges.resolve = (page) => {
    const { nodes, cursorOf } = page as Page<unknown>
    return nodes.map((node) => ({ node, cursor: cursorOf(node) }))
  }
}

/**
 * All representations of one request are read together, each type in one batch. The schema's text, for which gateways ask every
 * few seconds, is the one that was made at the start; it would be printed anew each time.
 */
function resolveFederation(query: GraphQLObjectType, entities: EntityReaders, sdl: string): void {
  const { _service: service, _entities: lookup } = query.getFields()
  service!.resolve = () => ({ sdl })
  if (!lookup) return
  lookup.resolve = (_root, { representations }, context: Context) =>
    Promise.all(
      (representations as { __typename: string; id: string }[]).map(({ __typename, id }) =>
        entities[__typename]!.read(context, id),
      ),
    )
}
