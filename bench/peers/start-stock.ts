import { fileURLToPath } from 'node:url'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'

const script = (name: string) => fileURLToPath(new URL(`stock/${name}.js`, import.meta.url))

/** Starts the stock stack: two subgraphs and the gateway before them, a process each. */
export async function startStock(databaseUrl: string): Promise<GraphqlServer> {
  const started: GraphqlServer[] = []
  const start = async (name: string, environment: Record<string, string>) => {
    const options = {
      script: script(name),
      environment: { ...environment, NODE_ENV: 'production' },
      path: '/',
    }
    started.push(await startServer(options))
    return started.at(-1)!
  }
  const stop = async () => void (await Promise.all(started.map((server) => server.stop())))
  try {
    const subgraphs = []
    for (const name of ['organizations', 'members']) {
      const { url } = await start(name, { DATABASE_URL: databaseUrl })
      subgraphs.push({ name, url })
    }
    const { url } = await start('gateway', { SUBGRAPHS: JSON.stringify(subgraphs) })
    return { url, children: started.flatMap(({ children }) => children), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
