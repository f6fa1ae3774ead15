import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import type { RosterFault } from '../../../shared/roster/roster-fault.ts'
import { useFolder } from '../../../shared/roster/roster-fixture.ts'
import type { Fixture } from '../organizations-fixture.ts'
import { importOrganizations } from './import-organizations.ts'
import type { ImportReport } from './import-report.ts'

export const header = '组织编码,组织名称,组织类型,上级组织,行政区划代码,成立日期'
export const today = '2026-06-15'

export type Outcome = ImportReport & { readonly found: readonly RosterFault[] }

/** Imports rosters into a fixture's database, at noon of `today` or of another day. */
export function useRosters(fixture: () => Fixture) {
  const { path } = useFolder()
  let files = 0

  async function take(
    content: string | Uint8Array,
    options: Partial<ImportOptions> & { readonly day?: string } = {},
  ): Promise<Outcome> {
    const file = path(`roster-${++files}`)
    await writeFile(file, content)
    const found: RosterFault[] = []
    const takeFaults = async (faults: AsyncIterable<RosterFault>) =>
      void found.push(...(await Array.fromAsync(faults)))
    const noon = Temporal.Instant.from(`${options.day ?? today}T12:00:00+08:00`)
    const report = await importOrganizations(fixture().subgraph, file, { ...options, takeFaults }, () => noon)
    return { ...report, found }
  }

  return {
    path,
    take,
    takeRows: (rows: readonly string[], options?: Parameters<typeof take>[1]) =>
      take([header, ...rows].join('\n'), options),
  }
}

/** The rows of a table of the subgraph, as JSON. */
export async function rowsOf<Row>({ subgraph }: Fixture, query: string): Promise<Row[]> {
  return (await sql<Row>`${sql.raw(query)}`.execute(subgraph.database.rows)).rows
}
