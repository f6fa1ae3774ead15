import type { GraphqlServer } from './graphql-server.ts'

export type Start = (server: Promise<GraphqlServer>) => Promise<GraphqlServer>

/** Does some work with servers that it starts by `start`, and stops them all at the end of it. */
export async function withServers<Result>(work: (start: Start) => Promise<Result>): Promise<Result> {
  const running: GraphqlServer[] = []
  try {
    return await work(async (starting) => {
      const server = await starting
      running.push(server)
      return server
    })
  } finally {
    await Promise.all(running.map((server) => server.stop()))
  }
}
