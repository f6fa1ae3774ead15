import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { quiet } from './apollo-plugins.ts'

/** Subgraphs by name and URL, as JSON in `SUBGRAPHS`. */
const subgraphs = JSON.parse(process.env.SUBGRAPHS!) as { name: string; url: string }[]

interface Context {
  readonly authorization?: string | undefined
}

/** Passes on who asks. */
class Passing extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context: { authorization },
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
    if (authorization) request.http?.headers.set('authorization', authorization)
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({ subgraphs }),
  buildService: ({ url }) => new Passing({ url: url! }),
})
const server = new ApolloServer<Context>({ gateway, plugins: quiet })
await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT) },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
})
