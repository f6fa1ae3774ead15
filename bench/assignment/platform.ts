import { join } from 'node:path'
import { root } from '../platform/root.ts'

/** What this benchmark uses of the built platform. */
export interface Platform {
  openEmbedded(): Promise<unknown>
  openLists(options: { storage: { embedded: unknown } | { url: string } }): Promise<Lists>
  readProblem(rows: unknown, allianceIds: readonly string[], today: string): Promise<Problem>
  startSolver(): {
    readonly ready: Promise<void>
    solve(model: unknown, onIteration: () => void, signal: AbortSignal): Promise<Solution>
    close(): Promise<unknown>
  }
  provenBound(model: unknown, price: Float64Array): number
  sqlRaw(text: string): { execute(rows: unknown): Promise<{ rows: unknown[] }> }
}

export interface Problem {
  readonly model: { readonly score: Float64Array }
}

export interface Solution {
  readonly price: Float64Array
  readonly iterations: number
}

export interface Lists {
  readonly database: { readonly rows: unknown }
  execute(request: object, caller: object): Promise<{ data?: unknown; errors?: readonly unknown[] }>
  close(): Promise<void>
}

/** The platform as `npm run build` made it. */
export async function loadPlatform(): Promise<Platform> {
  const part = (path: string) => import(join(root, 'dist', path))
  await import('reflect-metadata')
  const { sql } = await import('kysely')
  const [embedded, open, problem, solver, rules] = await Promise.all([
    part('shared/database/embedded.js'),
    part('subgraphs/lists/open.js'),
    part('subgraphs/lists/assignment/problem.reads.js'),
    part('subgraphs/lists/assignment/solve-aside.js'),
    part('subgraphs/lists/assignment/model.rules.js'),
  ])
  return { ...embedded, ...open, ...problem, ...solver, ...rules, sqlRaw: (text: string) => sql.raw(text) }
}
