import type { ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Caller, Subgraph } from '../subgraph.ts'

type Gateway = NonNullable<ApolloServerOptions<Caller>['gateway']>

/** Apollo Server around the subgraph's own compiled executor, without the plug-ins that wrap every field. */
export function apolloOptions(subgraph: Subgraph): ApolloServerOptions<Caller> {
  return {
    gateway: ownExecutor(subgraph),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
  }
}

function ownExecutor(subgraph: Subgraph): Gateway {
  const { schema, sdl } = subgraph
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: sdl })
      return () => undefined
    },
    load: async () => ({
      executor: ({ document, request, operationName, context }) =>
        subgraph.execute(
          { document, variables: request.variables, operationName: operationName ?? undefined },
          context as Caller,
        ),
    }),
    stop: async () => undefined,
  }
}
