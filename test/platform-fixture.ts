import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { composeSupergraph } from '../gateway/compose.ts'
import { readPlatformConfig } from '../gateway/config/config.ts'
import { subgraphNames } from '../gateway/config/settings.ts'
import { makeDemoWhereEmpty } from '../gateway/demo/make-demo.ts'
import { inProcessLink } from '../gateway/graph/in-process-link.ts'
import { openGateway } from '../gateway/open-gateway.ts'
import { openPlatform, type Platform } from '../gateway/platform.ts'
import { testStorage } from '../shared/database/test-storage.ts'
import { openDemoIssuer, readDemoIdentities } from '../shared/demo-issuer.ts'
import { openLog } from '../shared/telemetry/log.ts'
import { openTracing } from '../shared/telemetry/open-tracing.ts'

/** The whole platform with the demo district, on a port of its own. */
export interface RunningPlatform {
  readonly url: string
  readonly platform: Platform
  token(identity: string): Promise<string>
  ask(operation: Operation): Promise<{ data: any; errors?: any[]; extensions?: any }>
  /** How many SQL statements the subgraphs need to read what the work reads; it is done three times or more. */
  statements(work: () => Promise<unknown>): Promise<number>
  close(): Promise<void>
}

/** Between two counts, so that not all of them fall into the same work beside. */
const pauseMs = 200

export interface Operation {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
  /** Who asks; nobody without it. */
  readonly as?: string
}

export async function startPlatform(): Promise<RunningPlatform> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'redscape-'))
  const database = process.env.REDSCAPE_TEST_DATABASE_URL ? await testStorage() : undefined
  const url = database && 'url' in database.storage ? database.storage.url : undefined
  const config = readPlatformConfig({
    DATA_DIR: dataFolder,
    ...(url ? { DATABASE_URL: url, DATABASE_CONNECTIONS: '4' } : {}),
  })
  const log = openLog('silent')
  const tracing = await openTracing(undefined, 'test')
  const platform = await openPlatform(config, () => undefined)
  await makeDemoWhereEmpty(platform.subgraphs, dataFolder)
  const subgraphs = subgraphNames.map((name) => platform.subgraphs[name])
  const linkOf = ({ name }: { name: string }) =>
    inProcessLink(subgraphs.find((subgraph) => subgraph.name === name)!, 60_000)
  const behind = {
    supergraph: composeSupergraph(subgraphs),
    linkOf,
    logs: subgraphs.map(({ events }) => events),
    dependencies: subgraphs,
  }
  const server = await openGateway(config, behind, log, tracing)
  const port = await server.listen(0, '127.0.0.1')
  const token = (identity: string) => demoToken(dataFolder, identity)
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    platform,
    token,
    ask: async (operation) => send(port, operation, operation.as ? await token(operation.as) : undefined),
    statements: (work) => fewestStatements(platform, work),
    async close() {
      await server.close()
      await platform.close()
      await database?.drop()
      await rm(dataFolder, { recursive: true })
    },
  }
}

async function demoToken(dataFolder: string, name: string): Promise<string> {
  const identity = (await readDemoIdentities(dataFolder))!.find((candidate) => candidate.name === name)!
  return (await openDemoIssuer(dataFolder)).sign(identity, 600)
}

async function send(port: number, { query, operationName, variables }: Operation, token: string | undefined) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, operationName, variables }),
  })
  return (await response.json()) as { data: any; errors?: any[]; extensions?: any }
}

/** What goes on beside the work only adds to it: the fewest, once they have been found three times. */
async function fewestStatements(platform: Platform, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = []
  const fewest = () => Math.min(...counts)
  while (counts.filter((count) => count === fewest()).length < 3) {
    counts.push(await countStatements(platform, work))
    await wait(pauseMs)
  }
  return fewest()
}

async function countStatements({ subgraphs }: Platform, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const databases = Object.values(subgraphs).map(({ database }) => database)
  for (const database of databases) database.onStatement = () => void count++
  await work()
  for (const database of databases) database.onStatement = undefined
  return count
}
