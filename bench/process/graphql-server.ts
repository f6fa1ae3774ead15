import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './ask.ts'
import { Child, type Environment } from './child.ts'
import { freePort } from './free-port.ts'

/** One process or several that answer GraphQL at a URL. */
export interface GraphqlServer {
  readonly url: string
  readonly children: readonly Child[]
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly script: string
  readonly environment: Environment
  /** Where it serves the graph, e.g. `/graphql`. */
  readonly path: string
  /** Any free one without it. */
  readonly port?: number
  /** Milliseconds that it may take until the first answer. */
  readonly patience?: number
}

const shortest = '{"query":"{ __typename }"}'

/** Starts a process that serves GraphQL at the port that `PORT` names, and waits for its first answer. */
export async function startServer({
  script,
  environment,
  path,
  patience = 60_000,
  port: wanted,
}: ServerOptions): Promise<GraphqlServer> {
  const port = wanted ?? (await freePort())
  const child = new Child(script, [], { ...environment, PORT: String(port) })
  const url = `http://127.0.0.1:${port}${path}`
  await firstAnswer({ url, child, body: shortest, patience }).catch(async (error) => {
    await child.stop()
    throw error
  })
  return { url, children: [child], stop: () => child.stop() }
}

interface Waiting {
  readonly url: string
  readonly child: Child
  readonly body: string
  readonly patience: number
}

/** Asks every other millisecond until there is an answer with data. Throws where the process ends or patience does. */
export async function firstAnswer({ url, child, body, patience }: Waiting): Promise<void> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const answer = await ask(url, body).catch(() => undefined)
    if (answer?.status === 200 && answer.text.startsWith('{"data":{')) return
    child.checkAlive()
    await pause(2)
  }
  throw new Error(`${child.script} has not answered after ${patience} ms.`)
}
