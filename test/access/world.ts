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
import { testKeyring } from '../../shared/personal/keyring-fixture.ts'
import type { Viewer } from '../../shared/viewer.ts'
import { district } from './district.ts'
import { leaksIn } from './leaks.ts'

const now = Temporal.Instant.from('2026-11-23T02:00:00Z')

/** The composed graph over four subgraphs in this process, with the district in it. */
export interface World {
  readonly subgraphs: Subgraphs
  readonly graph: Graph
  ask(viewer: Viewer | undefined, operation: string | DocumentNode): Promise<ExecutionResult>
  /** Where an answer so far told what is personal without a purpose, to somebody whose it is not; must stay empty. */
  readonly leaks: readonly string[]
  /** How many changes each subgraph has told of so far. */
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
    inProcessLink(all.find((subgraph) => subgraph.name === name)!, 60_000),
  )
  const leaks: string[] = []
  return {
    subgraphs,
    graph,
    leaks,
    async ask(viewer, operation) {
      const answer = await ask(graph, viewer, operation)
      leaks.push(...leaksIn(answer, viewer, operation))
      return answer
    },
    heads: () => Promise.all(all.map(changesOf)),
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
    opened[name] = await subgraphOpeners[name]({ storage, keyring: testKeyring, now: () => now, onError })
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

/** What linkage tells of its own accord, a while after the others, is no change that somebody has made. */
async function changesOf(subgraph: OpenSubgraph): Promise<number> {
  const head = await headOf(subgraph)
  if (subgraph.name !== 'linkage') return head
  const told = await subgraph.events.read(0, head)
  return told.filter(({ kind }) => kind !== 'linkage.changed').length
}

async function headOf({ events }: OpenSubgraph): Promise<number> {
  await events.publish()
  return events.head()
}

/** Publishing is not awaited by a change, and subgraphs answer events with events: until nobody has more to tell. */
async function settle(all: readonly OpenSubgraph[]): Promise<void> {
  const tell = async () => (await Promise.all(all.map(headOf))).join()
  for (let [before, heads] = ['', await tell()]; before !== heads; ) {
    for (const subgraph of all) await subgraph.caughtUp()
    before = heads
    heads = await tell()
  }
}
