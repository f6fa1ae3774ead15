import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { GraphQLError } from 'graphql'
import type { Identify } from '../identity.ts'
import { newId } from '../ids.ts'
import { localeOf } from '../locale.ts'
import type { Caller, Subgraph } from '../subgraph.ts'

export interface SubgraphServerOptions {
  readonly port: number
  readonly identify: Identify
}

export interface SubgraphServer {
  readonly url: string
  close(): Promise<void>
}

type Gateway = NonNullable<ApolloServerOptions<Caller>['gateway']>

/**
 * Serves one subgraph over HTTP by Apollo Server, with the subgraph's own compiled executor. The plug-ins that wrap every
 * field are off. It checks the caller's token itself: who reaches it past the gateway gains nothing.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, identify }: SubgraphServerOptions,
): Promise<SubgraphServer> {
  const server = new ApolloServer<Caller>({
    gateway: ownExecutor(subgraph),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    includeStacktraceInErrorResponses: false,
    // The subgraph has masked its errors already.
    formatError: (formatted) => formatted,
  })
  const { url } = await startStandaloneServer(server, {
    listen: { port },
    context: async ({ req: { headers } }) => ({
      viewer: await viewerOf(identify, headers.authorization),
      locale: localeOf(headers['accept-language']),
      requestId: String(headers['x-request-id'] ?? newId('request')),
    }),
  })
  return { url, close: () => server.stop() }
}

function ownExecutor({ schema, sdl, execute }: Subgraph): Gateway {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: sdl })
      return () => undefined
    },
    async load() {
      return {
        executor: ({ document, request, operationName, context }) =>
          execute(
            { document, variables: request.variables, operationName: operationName ?? undefined },
            context as Caller,
          ),
      }
    },
    async stop() {},
  }
}

async function viewerOf(identify: Identify, authorization: string | undefined) {
  try {
    return await identify(authorization)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    const status = code === 'UNAUTHENTICATED' ? 401 : 503
    throw new GraphQLError(message, { extensions: { code: code ?? 'UNAVAILABLE', http: { status } } })
  }
}
