import type { ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { OperationTypeNode } from 'graphql'
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
    allowBatchedHttpRequests: true,
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
      executor: ({ document, request, operationName, operation, context }) => {
        const { moment, ...caller } = context as Caller
        return subgraph.execute(
          { document, variables: request.variables, operationName: operationName ?? undefined },
          operation.operation === OperationTypeNode.QUERY ? { ...caller, moment } : caller,
        )
      },
    }),
    stop: async () => undefined,
  }
}
