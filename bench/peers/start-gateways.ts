import { fileURLToPath } from 'node:url'
import type { Part } from '../platform/parts.ts'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'

/** Starts `@apollo/gateway` on Apollo Server before these subgraphs, passing on who asks. */
export function startApolloGateway(parts: readonly Part[]): Promise<GraphqlServer> {
  return startPeer('stock/gateway.js', '/', parts)
}

/** Starts the Hive Gateway runtime, as it comes, with its planner in Rust, before these subgraphs. */
export function startHiveGateway(parts: readonly Part[]): Promise<GraphqlServer> {
  return startPeer('hive/gateway.js', '/graphql', parts)
}

function startPeer(script: string, path: string, parts: readonly Part[]): Promise<GraphqlServer> {
  return startServer({
    script: fileURLToPath(new URL(script, import.meta.url)),
    environment: { SUBGRAPHS: JSON.stringify(parts), NODE_ENV: 'production' },
    path,
  })
}
