import { buildASTSchema, parse } from 'graphql'
import type { Gateway } from './gateway.ts'
import type { Graph } from './graph/graph.ts'
import type { LiveHub } from './live/live-hub.ts'

const everyMs = 5000

export interface ReloadParts {
  /** The supergraph that the gateway began with. */
  readonly supergraph: string
  readonly readAgain: () => Promise<string>
  readonly open: (supergraph: string) => Promise<Graph>
  readonly gateway: Gateway
  readonly live: LiveHub
}

/**
 * Takes another supergraph when there is one: requests under way and streams go on, but for those whose fields are gone.
 * One that cannot be read or used is told of, and the old one stays. Answers the function that stops it.
 */
export function reloadWhenChanged(parts: ReloadParts, every = everyMs): () => void {
  let current = parts.supergraph
  let running = false
  const look = async () => {
    if (running) return
    running = true
    try {
      current = await reloadOnce(parts, current)
    } catch (err) {
      parts.gateway.log.warn({ err }, 'the supergraph could not be read again; the old one stays')
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void look(), every).unref()
  return () => clearInterval(timer)
}

async function reloadOnce({ readAgain, open, gateway, live }: ReloadParts, current: string): Promise<string> {
  const supergraph = await readAgain()
  if (supergraph === current) return current
  buildASTSchema(parse(supergraph))
  gateway.replaceGraph(await open(supergraph))
  live.reload()
  gateway.log.info({}, 'another supergraph is served')
  return supergraph
}
