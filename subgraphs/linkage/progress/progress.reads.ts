import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { readAsOf } from './as-of.reads.ts'
import type { LinkageProgress, Rebuild } from './lag.ts'
import { headsOf } from './logs.ts'
import { rebuildProgress } from './rebuild.rules.ts'

interface Begun {
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly heads: Readonly<Record<string, number>>
}

/** What linkage is made from; `ties` is what was counted by the month. */
export async function readProgress(context: Context): Promise<LinkageProgress> {
  const seen = await readAsOf(context)
  const heads = await headsOf(context.db)
  const { rows } = await sql<{
    ties: number
  }>`select coalesce(sum(ties), 0)::int as ties from linkage.tie_month`.execute(context.db)
  const positions = new Map(seen.map(({ source, position }) => [source, position]))
  return {
    sources: seen.map((last) => ({ ...last, behind: behind(heads.get(last.source), last.position) })),
    ties: rows[0]!.ties,
    rebuild: await lastRebuild(context, positions),
  }
}

function behind(head: number | undefined, position: number): number | null {
  return head === undefined ? null : Math.max(0, head - position)
}

async function lastRebuild({ db }: Context, positions: ReadonlyMap<string, number>): Promise<Rebuild | null> {
  const { rows } = await sql<Begun>`
    select started_at as "startedAt", finished_at as "finishedAt", heads from linkage.rebuild
    order by id desc limit 1`.execute(db)
  const [begun] = rows
  if (!begun) return null
  const { heads, ...times } = begun
  return { ...times, ...rebuildProgress(heads, positions) }
}
