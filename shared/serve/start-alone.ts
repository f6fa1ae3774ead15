import 'reflect-metadata'
import { join } from 'node:path'
import { openEmbedded } from '../database/embedded.ts'
import { readBus } from '../events/bus/bus.settings.ts'
import { Bus } from '../events/bus/bus.ts'
import { RemoteLog } from '../events/remote-log.ts'
import type { OpenSubgraph, SubgraphOptions } from '../graph/subgraph.ts'
import { readIssuer } from '../identity.settings.ts'
import { openIdentity } from '../open-identity.ts'
import { type Environment, read, readOptional } from '../settings.ts'
import { aloneSettings } from './alone.settings.ts'
import { serveSubgraph } from './subgraph-server.ts'

export interface AloneParts {
  readonly name: string
  readonly open: (options: SubgraphOptions) => Promise<OpenSubgraph>
  /** The subgraphs whose events it follows. */
  readonly follows: readonly string[]
}

/** Starts one subgraph as a process of its own, and ends it in order at SIGTERM or SIGINT. */
export async function startAlone(parts: AloneParts, environment: Environment): Promise<void> {
  const settings = aloneSettings(parts.name)
  const dataFolder = read(settings.dataFolder, environment)
  const url =
    readOptional(settings.databaseUrl, environment) ?? readOptional(settings.sharedDatabaseUrl, environment)
  const embedded = url === undefined ? await openEmbedded(join(dataFolder, parts.name)) : undefined
  const subgraph = await parts.open({ storage: url === undefined ? { embedded: embedded! } : { url } })
  const config = readBus(environment)
  const bus = config && new Bus({ ...config, onError: console.error })
  bus?.relay(subgraph.events)
  followOthers(subgraph, parts.follows, environment, bus)
  const identify = await openIdentity(readIssuer(environment, dataFolder))
  const server = await serveSubgraph(subgraph, { port: read(settings.port, environment), identify })
  console.log(`${parts.name}: http://localhost:${server.port}/graphql`)
  endInOrder(async () => {
    await server.close()
    await bus?.close()
    await subgraph.close()
    await embedded?.close()
  })
}

/** Over the bus where there is one, else at their URLs; where neither is given the copies stay as they are. */
function followOthers(
  subgraph: OpenSubgraph,
  follows: readonly string[],
  environment: Environment,
  bus: Bus | undefined,
): void {
  for (const name of follows) {
    const url = readOptional(aloneSettings(name).url, environment)
    if (bus) subgraph.follow(bus.log(name))
    else if (url) subgraph.follow(new RemoteLog(name, new URL('/events', url).href))
  }
}

function endInOrder(close: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), 4500).unref()
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
