import { join } from 'node:path'
import { root } from '../platform/root.ts'

/** What this benchmark uses of the built platform. */
export interface Platform {
  openActivities(options: { storage: { url: string; connections: number } }): Promise<Activities>
  regenerate(
    db: unknown,
    allianceIds: readonly string[],
    years: readonly number[],
    today: string,
  ): Promise<void>
  /** The rules of document 4, by which each member owes most. */
  readonly parkEnterprise: { readonly rules: readonly { readonly kind: string; readonly article: string }[] }
  sqlRaw(text: string): { execute(rows: unknown): Promise<{ rows: unknown[] }> }
}

export interface Activities {
  readonly database: {
    readonly rows: { transaction(): { execute(work: (tx: unknown) => Promise<void>): Promise<void> } }
  }
  execute(request: object, caller: object): Promise<{ data?: unknown; errors?: readonly unknown[] }>
  close(): Promise<void>
}

/** The platform as `npm run build` made it. */
export async function loadPlatform(): Promise<Platform> {
  const part = (path: string) => import(join(root, 'dist', path))
  await import('reflect-metadata')
  const { sql } = await import('kysely')
  const [open, regenerate, rules] = await Promise.all([
    part('subgraphs/activities/open.js'),
    part('subgraphs/activities/obligation/regenerate.js'),
    part('subgraphs/organizations/charter/rule-sets/park-enterprise.js'),
  ])
  return { ...open, ...regenerate, ...rules, sqlRaw: (text: string) => sql.raw(text) }
}
