import 'reflect-metadata'
import { readDemoIdentities } from '../shared/demo-issuer.ts'
import { Bus } from '../shared/events/bus/bus.ts'
import { hearOthers } from '../shared/events/hear-others.ts'
import type { Gauges } from '../shared/telemetry/gauges.ts'
import { openLog } from '../shared/telemetry/log.ts'
import { openTracing } from '../shared/telemetry/open-tracing.ts'
import { observeSubgraph } from '../shared/telemetry/subgraph-figures.ts'
import type { Tracing } from '../shared/telemetry/tracing.ts'
import { banner } from './banner.ts'
import { composeSupergraph } from './compose.ts'
import { type PlatformConfig, readPlatformConfig } from './config/config.ts'
import { subgraphNames } from './config/settings.ts'
import { makeDemoWhereEmpty } from './demo/make-demo.ts'
import { inProcessLink } from './graph/in-process-link.ts'
import { openGateway } from './open-gateway.ts'
import { openPlatform, type Platform } from './platform.ts'
import { run, runUntilStopped } from './run.ts'

/** Everything in one process. */
async function start(): Promise<void> {
  const config = readPlatformConfig(process.env)
  const log = openLog(config.logLevel)
  const tracing = await openTracing(config.otlpEndpoint, 'gateway')
  const onError = (err: unknown) => log.error({ err }, 'a background task failed')
  const platform = await openWithData(config, onError, tracing)
  const subgraphs = subgraphNames.map((name) => platform.subgraphs[name])
  const bus = config.bus && new Bus({ ...config.bus, onError })
  const onServer = subgraphNames.filter((name) => config.databaseUrls[name] !== undefined)
  const hearing = bus ? [] : onServer.map((name) => hearOthers(platform.subgraphs[name].events, onError))
  const behind = {
    supergraph: composeSupergraph(subgraphs),
    linkOf: ({ name }: { name: string }) =>
      inProcessLink(subgraphs.find((subgraph) => subgraph.name === name)!, config.subgraphTimeout),
    logs: subgraphs.map(({ name, events }) => bus?.log(name) ?? events),
    dependencies: subgraphs,
    observe: (gauges: Gauges) => {
      for (const subgraph of subgraphs) observeSubgraph(gauges, subgraph, bus?.relay(subgraph.events))
    },
  }
  const server = await openGateway(config, behind, log, tracing)
  const port = await server.listen(config.port, config.host)
  runUntilStopped(
    log,
    () => server.close(),
    async () => bus?.close(),
    async () => void (await Promise.all(hearing.map((one) => one.close()))),
    () => platform.close(),
    () => tracing.close(),
  )
  process.stdout.write(banner(port, (await readDemoIdentities(config.dataFolder)) !== undefined))
}

/** The platform with what is in its database, or with the demo district where that is empty. */
async function openWithData(
  config: PlatformConfig,
  onError: (error: unknown) => void,
  tracing: Tracing,
): Promise<Platform> {
  const platform = await openPlatform(config, onError, tracing)
  if ((await makeDemoWhereEmpty(platform.subgraphs, config.dataFolder)) === 'READY') return platform
  await platform.close()
  return openWithData(config, onError, tracing)
}

await run(start)
