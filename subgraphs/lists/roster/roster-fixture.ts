import { writeFile } from 'node:fs/promises'
import type { ImportOptions } from '../../../shared/roster/import-options.ts'
import type { RosterFault } from '../../../shared/roster/roster-fault.ts'
import { useFolder } from '../../../shared/roster/roster-fixture.ts'
import type { TestLists } from '../fixtures/open-test-lists.ts'
import { importEntries } from './import-entries.ts'
import type { ListImportReport } from './import-report.ts'
import type { Noun } from './line.ts'

export type Outcome = ListImportReport & { readonly found: readonly RosterFault[] }

/** Imports lists into a test's database, on its first of June. */
export function useListFiles(lists: TestLists) {
  const { path } = useFolder()
  let files = 0

  async function takeFile(noun: Noun, file: string, options: Partial<ImportOptions> = {}): Promise<Outcome> {
    const found: RosterFault[] = []
    const takeFaults = async (faults: AsyncIterable<RosterFault>) =>
      void found.push(...(await Array.fromAsync(faults)))
    const now = () => Temporal.Instant.from('2026-06-01T01:00:00Z')
    const report = await importEntries(lists.subgraph(), noun, file, { ...options, takeFaults }, now)
    return { ...report, found }
  }

  async function take(
    noun: Noun,
    rows: readonly string[],
    options?: Partial<ImportOptions>,
  ): Promise<Outcome> {
    const file = path(`list-${++files}.csv`)
    await writeFile(file, rows.join('\n'))
    return takeFile(noun, file, options)
  }

  return { path, take, takeFile }
}
