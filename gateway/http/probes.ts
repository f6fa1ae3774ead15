import type { ServerResponse } from 'node:http'
import type { Log } from '../../shared/telemetry/log.ts'
import { retryAfter, send } from './respond.ts'

const patience = 2000

/** Something that must answer before the gateway can. */
export interface Dependency {
  readonly name: string
  ready(): Promise<void>
}

export function sendAlive(response: ServerResponse): void {
  send(response, 200, 'application/json', '{"status":"ok"}')
}

/** Ready when everything behind the gateway is; else 503 with what is missing. */
export async function sendReadiness(
  response: ServerResponse,
  dependencies: readonly Dependency[],
  log: Log,
): Promise<void> {
  const states = await Promise.all(
    dependencies.map(async (dependency) => [dependency.name, await stateOf(dependency, log)] as const),
  )
  const ready = states.every(([, state]) => state === 'ready')
  if (!ready) response.setHeader('retry-after', retryAfter)
  const body = { status: ready ? 'ready' : 'unavailable', subgraphs: Object.fromEntries(states) }
  send(response, ready ? 200 : 503, 'application/json', JSON.stringify(body))
}

async function stateOf(dependency: Dependency, log: Log): Promise<'ready' | 'unavailable'> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`No answer within ${patience} ms`)), patience)
  try {
    await Promise.race([dependency.ready(), late.promise])
    return 'ready'
  } catch (err) {
    log.warn({ err, subgraph: dependency.name }, 'a subgraph is not ready')
    return 'unavailable'
  } finally {
    clearTimeout(timer)
  }
}
