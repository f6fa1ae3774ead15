import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Kysely } from 'kysely'
import { root } from '../platform/root.ts'

/** What this benchmark knows of an event. */
export interface Told {
  readonly kind: string
  readonly about: object
  readonly data: object
}

export interface Recorded extends Told {
  readonly position: number
}

export interface Log {
  readonly source: string
  head(): Promise<number>
  read(after: number, limit: number): Promise<Recorded[]>
  onAppend(): () => void
}

export interface Subgraph {
  readonly database: { readonly rows: Kysely<unknown> }
  execute(request: object, caller: object): Promise<{ data?: unknown; errors?: readonly Error[] }>
  follow(log: Log): void
  caughtUp(): Promise<void>
  close(): Promise<void>
}

/** What it uses of the built platform. */
export interface Platform {
  openLinkage(options: { storage: { url: string; connections: number } }): Promise<Subgraph>
  keepCounted(db: Kysely<unknown>): Promise<boolean>
  insertMany(db: Kysely<unknown>, table: string, columns: object, facts: readonly object[]): Promise<void>
  readonly tieColumns: object
  actChange(event: Recorded): { readonly act: object | null } | undefined
  tiesOf(act: object): object[]
}

/** The platform as `npm run build` made it. */
export async function loadPlatform(): Promise<Platform> {
  await import('reflect-metadata')
  const part = (path: string) => import(pathToFileURL(join(root, 'dist', path)).href)
  const parts = await Promise.all([
    part('subgraphs/linkage/open.js'),
    part('subgraphs/linkage/flow/keep-counted.js'),
    part('subgraphs/linkage/tie/act.copy.js'),
    part('subgraphs/linkage/tie/act.rules.js'),
    part('shared/database/bulk.js'),
  ])
  return Object.assign({}, ...parts)
}
