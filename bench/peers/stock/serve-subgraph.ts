import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph'
import {
  type EntityClass,
  type EntitySchema,
  MikroORM,
  UnderscoreNamingStrategy,
} from '@mikro-orm/postgresql'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql'
import { quiet } from './apollo-plugins.ts'
import type { StockContext } from './context.ts'

type ResolverClass = new () => object

interface SubgraphParts {
  readonly entities: (EntityClass | EntitySchema)[]
  /** The class of the type that both subgraphs have. */
  readonly organization: ResolverClass
  readonly resolvers: NonEmptyArray<ResolverClass>
  /** How the organizations that the gateway names are found. */
  readonly resolveOrganization: (reference: { id: string }, context: StockContext) => unknown
}

/** Serves a subgraph as the documentation of type-graphql and Apollo Server has it: port and database from the environment. */
export async function serveSubgraph(parts: SubgraphParts): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: process.env.DATABASE_URL!,
    entities: parts.entities,
    namingStrategy: UnderscoreNamingStrategy,
    discovery: { checkDuplicateTableNames: false },
  })
  const server = new ApolloServer<StockContext>({ schema: schemaOf(parts), plugins: quiet })
  const context = async () => ({ em: orm.em.fork(), loaders: {} })
  await startStandaloneServer(server, { listen: { port: Number(process.env.PORT) }, context })
}

function schemaOf({ organization, resolvers, resolveOrganization }: SubgraphParts): GraphQLSchema {
  const source = buildSchemaSync({
    resolvers,
    orphanedTypes: [organization],
    validate: false,
    skipCheck: true,
  })
  const typeDefs = typeDefsOf(printSubgraphSchema(source))
  return buildSubgraphSchema([
    { typeDefs, resolvers: withReference(createResolversMap(source), resolveOrganization) },
  ])
}

function typeDefsOf(sdl: string): DocumentNode {
  return parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])\n${sdl}`,
  )
}

function withReference(resolvers: object, resolve: SubgraphParts['resolveOrganization']) {
  const types = resolvers as Record<string, Record<string, never>>
  return { ...types, Organization: { ...types.Organization, __resolveReference: resolve } } as never
}
