import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type GraphqlServer, startServer } from '../process/graphql-server.ts'
import { root } from './root.ts'

export interface PlatformOptions {
  readonly dataFolder: string
  /** Without it the embedded database in the data folder. */
  readonly databaseUrl?: string
  /** What it is told besides. */
  readonly environment?: Readonly<Record<string, string>>
}

/** What `npm start` runs once it is built. */
export const platformScript = join(root, 'dist/gateway/start.js')

/** The environment of a platform; nothing is logged but warnings, since the peers log nothing either. */
export function platformEnvironment({
  dataFolder,
  databaseUrl,
  environment,
}: PlatformOptions): Record<string, string> {
  return {
    DATA_DIR: dataFolder,
    LOG_LEVEL: 'warn',
    ...environment,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  }
}

/** Starts the platform in one process. On an empty database it makes the demo district first, which takes a while. */
export function startPlatform(options: PlatformOptions): Promise<GraphqlServer> {
  const environment = platformEnvironment(options)
  return startServer({ script: platformScript, environment, path: '/graphql', patience: 180_000 })
}

/** The `Authorization` header of a demo identity. */
export async function authorization(dataFolder: string, identity: string): Promise<string> {
  const script = join(root, 'dist/gateway/token.js')
  const env = { ...process.env, ...platformEnvironment({ dataFolder }) }
  const { stdout } = await promisify(execFile)(process.execPath, [script, identity], { env })
  return `Bearer ${stdout.trim()}`
}
