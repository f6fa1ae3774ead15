import 'reflect-metadata'
import { join } from 'node:path'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { readServerUse } from '../database/database.settings.ts'
import { openEmbedded } from '../database/embedded.ts'
import { readBus } from '../events/bus/bus.settings.ts'
import { Bus } from '../events/bus/bus.ts'
import { eventsKeySetting, requiredKey } from '../events/events-key.settings.ts'
import { hearOthers } from '../events/hear-others.ts'
import { RemoteLog } from '../events/remote-log.ts'
import type { OpenSubgraph, SubgraphOptions } from '../graph/subgraph.ts'
import { readIssuer } from '../identity.settings.ts'
import { openIdentity } from '../open-identity.ts'
import { type Environment, read, readOptional } from '../settings.ts'
import { Gauges } from '../telemetry/gauges.ts'
import { type Log, openLog } from '../telemetry/log.ts'
import { openTracing } from '../telemetry/open-tracing.ts'
import { observeSubgraph } from '../telemetry/subgraph-figures.ts'
import { telemetrySettings } from '../telemetry/telemetry.settings.ts'
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
  const log = openLog(read(telemetrySettings.logLevel, environment))
  const tracing = await openTracing(readOptional(telemetrySettings.otlpEndpoint, environment), parts.name)
  const onError = (err: unknown) => log.error({ err, subgraph: parts.name }, 'a background task failed')
  const url =
    readOptional(settings.databaseUrl, environment) ?? readOptional(settings.sharedDatabaseUrl, environment)
  const embedded = url === undefined ? await openEmbedded(join(dataFolder, parts.name)) : undefined
  const storage = url === undefined ? { embedded: embedded! } : { url, ...readServerUse(environment) }
  const subgraph = await parts.open({ storage, onError, tracing })
  const config = readBus(environment)
  const bus = config && new Bus({ ...config, onError })
  const relay = bus?.relay(subgraph.events)
  const hearing = bus || embedded ? undefined : hearOthers(subgraph.events, onError)
  followOthers(subgraph, parts.follows, environment, bus)
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  observeSubgraph(new Gauges(metrics), subgraph, relay)
  const server = await serveSubgraph(subgraph, {
    port: read(settings.port, environment),
    host: readOptional(settings.host, environment),
    identify: await openIdentity(readIssuer(environment, dataFolder)),
    log,
    tracing,
    metrics,
    eventsKey: readOptional(eventsKeySetting, environment),
  })
  process.stdout.write(`${parts.name}: http://localhost:${server.port}/graphql\n`)
  endInOrder(log, async () => {
    await server.close()
    await bus?.close()
    await hearing?.close()
    await subgraph.close()
    await embedded?.close()
    await tracing.close()
  })
}

/** Over the bus where there is one, else at their URLs; where neither is given the copies stay as they are. Throws ConfigurationError. */
function followOthers(
  subgraph: OpenSubgraph,
  follows: readonly string[],
  environment: Environment,
  bus: Bus | undefined,
): void {
  const key = readOptional(eventsKeySetting, environment)
  for (const name of follows) {
    const url = readOptional(aloneSettings(name).url, environment)
    if (bus) subgraph.follow(bus.log(name))
    else if (url) subgraph.follow(new RemoteLog(name, new URL('/events', url).href, requiredKey(key)))
  }
}

function endInOrder(log: Log, close: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping')
      setTimeout(() => process.exit(1), 4500).unref()
      close().then(
        () => process.exit(0),
        (err) => {
          log.error({ err }, 'could not stop in order')
          process.exit(1)
        },
      )
    })
  }
}
