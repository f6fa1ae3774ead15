import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse } from 'graphql'
import { Bus } from '../shared/events/bus/bus.ts'
import { requiredKey } from '../shared/events/events-key.settings.ts'
import { RemoteLog } from '../shared/events/remote-log.ts'
import { ConfigurationError } from '../shared/settings.ts'
import { type Log, openLog } from '../shared/telemetry/log.ts'
import { openTracing } from '../shared/telemetry/open-tracing.ts'
import { banner } from './banner.ts'
import { rememberingComposer } from './compose.ts'
import { type Config, readConfig } from './config/config.ts'
import { subgraphNames, subgraphUrlSetting } from './config/settings.ts'
import { httpLink } from './graph/http-link.ts'
import { joinGraphs } from './graph/join-graphs.ts'
import { type Behind, openGateway } from './open-gateway.ts'
import { RemoteSubgraph } from './remote-subgraph.ts'
import { run, runUntilStopped } from './run.ts'

/** The gateway alone: before the platform's subgraphs at their URLs, or before any supergraph in a file. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { supergraph: { type: 'string' } } })
  const config = readConfig(process.env, { anybody: values.supergraph !== undefined })
  const log = openLog(config.logLevel)
  const tracing = await openTracing(config.otlpEndpoint, 'gateway')
  const linkOf = ({ url }: { url: string }) =>
    httpLink(url, {
      timeout: config.subgraphTimeout,
      traceHeaders: tracing.headers,
      bundles: values.supergraph === undefined,
    })
  const onError = (err: unknown) => log.warn({ err }, 'the bus does not answer')
  const bus = config.bus && new Bus({ ...config.bus, onError })
  const behind =
    values.supergraph === undefined ? await ours(config, log, bus) : await foreign(values.supergraph)
  const server = await openGateway(config, { ...behind, linkOf }, log, tracing)
  const port = await server.listen(config.port, config.host)
  runUntilStopped(
    log,
    () => server.close(),
    async () => bus?.close(),
    () => tracing.close(),
  )
  process.stdout.write(banner(port, false))
}

type Remote = Omit<Behind, 'linkOf'>

/** The platform's own subgraphs, composed from what they serve. */
async function ours({ subgraphUrls, eventsKey }: Config, log: Log, bus: Bus | undefined): Promise<Remote> {
  const dependencies = subgraphNames.map((name) => {
    const url = subgraphUrls[name]
    if (url === undefined)
      throw new ConfigurationError(subgraphUrlSetting(name).name, 'is required / 必须设置')
    return new RemoteSubgraph(name, url)
  })
  const composer = rememberingComposer()
  const compose = async (sdlOf: (subgraph: RemoteSubgraph) => Promise<string>) => {
    const composable = dependencies.map(async (subgraph) => {
      const { name, url } = subgraph
      return { name, url, sdl: await sdlOf(subgraph) }
    })
    return composer(await Promise.all(composable))
  }
  const logs = dependencies.map(
    ({ name, url }) =>
      bus?.log(name) ?? new RemoteLog(name, new URL('/events', url).href, requiredKey(eventsKey)),
  )
  const supergraph = await compose((subgraph) => subgraph.sdlWhenReady(log))
  return { supergraph, readAgain: () => compose((subgraph) => subgraph.sdl()), logs, dependencies }
}

/** Whatever a file describes. */
async function foreign(file: string): Promise<Remote> {
  const readAgain = () => readFile(file, 'utf8')
  const supergraph = await readAgain()
  const dependencies = joinGraphs(parse(supergraph)).map(({ name, url }) => new RemoteSubgraph(name, url))
  return { supergraph, readAgain, logs: [], dependencies }
}

await run(start)
