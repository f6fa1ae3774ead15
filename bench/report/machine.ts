import { readFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import type { Databases } from '../database/databases.ts'
import { benchRoot, root } from '../platform/root.ts'

/** What the figures were measured on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  /** By name. */
  readonly versions: Readonly<Record<string, string>>
}

export async function describeMachine(databases: Databases): Promise<Machine> {
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    versions: {
      redscape: await versionOf(root),
      node: process.versions.node,
      postgresql: await databases.version(),
      pglite: await versionOf(join(root, 'node_modules/@electric-sql/pglite')),
      ...(await peerVersions()),
    },
  }
}

async function peerVersions(): Promise<Record<string, string>> {
  const peers = ['postgraphile', '@apollo/gateway', '@apollo/server', '@mikro-orm/core', 'type-graphql']
  const versions = await Promise.all(peers.map((name) => versionOf(join(benchRoot, 'node_modules', name))))
  return Object.fromEntries(peers.map((name, index) => [name, versions[index]!]))
}

async function versionOf(folder: string): Promise<string> {
  return (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}
