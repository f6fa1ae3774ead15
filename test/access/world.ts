import { type DocumentNode, type ExecutionResult, getOperationAST, parse } from 'graphql'
import { composeSupergraph } from '../../gateway/compose.ts'
import { subgraphNames } from '../../gateway/config/settings.ts'
import { type Subgraphs, writeDistrict } from '../../gateway/demo/write-district.ts'
import { type Graph, openGraph } from '../../gateway/graph/graph.ts'
import { inProcessLink } from '../../gateway/graph/in-process-link.ts'
import { subgraphOpeners } from '../../gateway/subgraphs.ts'
import type { Storage } from '../../shared/database/database.ts'
import { testStorage } from '../../shared/database/test-storage.ts'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Viewer } from '../../shared/viewer.ts'
import { district } from './district.ts'

const now = Temporal.Instant.from('2026-11-23T02:00:00Z')

/** The composed graph over four subgraphs in this process, with the district in it. */
export interface World {
  readonly subgraphs: Subgraphs
  readonly graph: Graph
  ask(viewer: Viewer | undefined, operation: string | DocumentNode): Promise<ExecutionResult>
  /** How many events each subgraph has told so far; they change with every change of its data. */
  heads(): Promise<number[]>
  /** Resolves when all that was told has taken effect everywhere. */
  settled(): Promise<void>
  close(): Promise<void>
}

export async function openWorld(): Promise<World> {
  const { storage, drop } = await testStorage()
  const subgraphs = await openSubgraphs(storage)
  const all = Object.values(subgraphs)
  await writeDistrict(subgraphs, district, now, () => undefined)
  const graph = await openGraph(composeSupergraph(all), ({ name }) =>
    inProcessLink(all.find((subgraph) => subgraph.name === name)!),
  )
  return {
    subgraphs,
    graph,
    ask: (viewer, operation) => ask(graph, viewer, operation),
    heads: () => Promise.all(all.map(headOf)),
    settled: () => settle(all),
    async close() {
      for (const subgraph of all) await subgraph.close()
      await drop()
    },
  }
}

async function openSubgraphs(storage: Storage): Promise<Subgraphs> {
  const opened: Record<string, OpenSubgraph> = {}
  const onError = (error: unknown) => {
    throw error
  }
  for (const name of subgraphNames)
    opened[name] = await subgraphOpeners[name]({ storage, now: () => now, onError })
  const all = Object.values(opened)
  for (const subgraph of all) for (const other of all) if (other !== subgraph) subgraph.follow(other.events)
  return opened as Subgraphs
}

function ask(graph: Graph, viewer: Viewer | undefined, operation: string | DocumentNode) {
  const document = typeof operation === 'string' ? parse(operation) : operation
  const type = getOperationAST(document)!.operation
  return graph.execute(
    { document, type, operationName: undefined, variables: {} },
    { viewer, locale: 'en', requestId: 'test' },
  )
}

async function headOf({ events }: OpenSubgraph): Promise<number> {
  await events.publish()
  return events.head()
}

/** Publishing is not awaited by a change; the matcher answers events with events. */
async function settle(all: readonly OpenSubgraph[]): Promise<void> {
  for (const { events } of all) await events.publish()
  for (const subgraph of all) await subgraph.caughtUp()
  for (const { events } of all) await events.publish()
}
