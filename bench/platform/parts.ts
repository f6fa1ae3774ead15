import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../process/free-port.ts'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'
import { type PlatformOptions, platformEnvironment } from './platform.ts'
import { root } from './root.ts'

/** A subgraph at its URL. */
export interface Part {
  readonly name: string
  readonly url: string
}

/** By which those that are started here know each other. */
const eventsKey = randomUUID()

/** Starts the subgraphs, a process each, which hear of each other's events over HTTP. */
export async function startSubgraphs(
  options: PlatformOptions,
): Promise<{ parts: readonly Part[]; servers: readonly GraphqlServer[] }> {
  const names = (await readdir(join(root, 'dist/subgraphs'))).sort()
  const ports = new Map<string, number>()
  for (const name of names) ports.set(name, await freePort())
  const parts = names.map((name) => ({ name, url: `http://127.0.0.1:${ports.get(name)}/graphql` }))
  const environment = partEnvironment(options, parts)
  const servers: GraphqlServer[] = []
  for (const { name } of parts) {
    const script = join(root, 'dist/subgraphs', name, 'index.js')
    servers.push(await startServer({ script, environment, path: '/graphql', port: ports.get(name)! }))
  }
  return { parts, servers }
}

/** Starts the platform's gateway before them. */
export function startGateway(options: PlatformOptions, parts: readonly Part[]): Promise<GraphqlServer> {
  const environment = partEnvironment(options, parts)
  return startServer({ script: join(root, 'dist/gateway/alone.js'), environment, path: '/graphql' })
}

function partEnvironment(options: PlatformOptions, parts: readonly Part[]): Record<string, string> {
  return { ...platformEnvironment(options), ...urlsOf(parts), EVENTS_KEY: eventsKey }
}

function urlsOf(parts: readonly Part[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ name, url }) => [`${name.toUpperCase()}_URL`, url]))
}
