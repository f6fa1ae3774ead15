import type { OpenSubgraph } from './subgraph.ts'

/** What is still to be done before an opened subgraph may be used; where that fails it is closed again, and the error goes on. */
export async function orClose<Result>(subgraph: OpenSubgraph, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await subgraph.close()
    throw error
  }
}
