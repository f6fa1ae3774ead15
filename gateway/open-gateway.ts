import { openDemoIssuer } from '../shared/demo-issuer.ts'
import type { EventLog } from '../shared/events/event.ts'
import type { Identify } from '../shared/identity.ts'
import { openIdentity } from '../shared/open-identity.ts'
import type { Gauges } from '../shared/telemetry/gauges.ts'
import type { Log } from '../shared/telemetry/log.ts'
import type { Tracing } from '../shared/telemetry/tracing.ts'
import { AnswerCache } from './cache/answer-cache.ts'
import { cachedLink } from './cache/cached-link.ts'
import { observeCache } from './cache/observe-cache.ts'
import type { Config } from './config/config.ts'
import { Gateway } from './gateway.ts'
import { openGraph } from './graph/graph.ts'
import type { JoinGraph } from './graph/join-graphs.ts'
import type { SubgraphLink } from './graph/subgraph-link.ts'
import type { Dependency } from './http/probes.ts'
import { GatewayServer } from './http/server.ts'
import { LiveHub } from './live/live-hub.ts'
import { AutomaticPersistence, readSafelist } from './operation/persisted-operations.ts'
import { Protection } from './protection/protection.ts'
import { reloadWhenChanged } from './reload.ts'
import { tracedLink } from './telemetry/traced-link.ts'

/** What stands behind a gateway. */
export interface Behind {
  /** In the federation's schema language. */
  readonly supergraph: string
  /** Reads the supergraph again, where it may change while the gateway runs. */
  readonly readAgain?: (() => Promise<string>) | undefined
  readonly linkOf: (subgraph: JoinGraph) => SubgraphLink
  /** The events that live fields follow. */
  readonly logs: readonly EventLog[]
  readonly dependencies: readonly Dependency[]
  /** Adds what is told at /metrics of what runs in this process. */
  readonly observe?: ((gauges: Gauges) => void) | undefined
}

/** A gateway as configured, ready to listen. */
export async function openGateway(
  config: Config,
  behind: Behind,
  log: Log,
  tracing: Tracing,
): Promise<GatewayServer> {
  const { issuer, limits, bodyLimit, corsOrigin } = config
  const cache = config.cache && new AnswerCache(config.cache)
  const open = (supergraph: string) =>
    openGraph(supergraph, (subgraph) => {
      const link = tracedLink(subgraph.name, behind.linkOf(subgraph), tracing)
      return cache ? cachedLink(subgraph.name, link, cache) : link
    })
  const gateway = new Gateway({ graph: await open(behind.supergraph), limits, log, cache })
  const live = new LiveHub(gateway, behind.logs)
  if (cache) await Promise.all(live.tails.map((tail) => cache.freshness.follow(tail)))
  const { supergraph, readAgain } = behind
  const reloading = readAgain && reloadWhenChanged({ supergraph, readAgain, open, gateway, live })
  return new GatewayServer({
    gateway,
    live,
    onClose: reloading,
    identify: issuer ? await openIdentity(issuer) : anybody,
    jwks: issuer && 'demo' in issuer ? (await openDemoIssuer(issuer.demo)).jwks : undefined,
    tracing,
    persisted: config.safelist ? await readSafelist(config.safelist) : new AutomaticPersistence(),
    protection: new Protection(config.protection),
    dependencies: behind.dependencies,
    observe(gauges) {
      behind.observe?.(gauges)
      if (cache) observeCache(gauges, cache)
    },
    bodyLimit,
    corsOrigin,
  })
}

/** Tokens are passed on and not looked at. */
const anybody: Identify = async () => undefined
