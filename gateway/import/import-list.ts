import type { Environment } from '../../shared/settings.ts'
import { importEntries } from '../../subgraphs/lists/roster/import-entries.ts'
import type { ListImportReport } from '../../subgraphs/lists/roster/import-report.ts'
import type { CommandLine } from './command-line.ts'
import { importOptions, warnOfIgnored } from './import-phases.ts'
import { openProgress } from './progress.ts'
import { say, type Terminal } from './terminal.ts'
import { withLists } from './with-lists.ts'

/** The nouns of the command line, and those of the lists. */
export const listNouns = { resources: 'resource', needs: 'need' } as const
export type ListNoun = keyof typeof listNouns

/** Imports a list of resources or of needs and says what became of it. Answers the exit code. */
export async function importList(
  line: CommandLine<ListNoun>,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const progress = openProgress(terminal)
  const options = importOptions(line, environment, terminal, progress)
  const report = await withLists(environment, (lists) =>
    importEntries(lists, listNouns[line.noun], line.file, options),
  ).finally(() => progress.end())
  warnOfIgnored(terminal, report.ignored)
  if (report.faults > 0) return 1
  tell(terminal, report, options.dryRun === true)
  return 0
}

function tell(
  terminal: Terminal,
  { published, changed, unchanged }: ListImportReport,
  dryRun: boolean,
): void {
  say(terminal, {
    zh: `${dryRun ? '试运行，未写入：' : '已导入：'}发布 ${published}，变更 ${changed}，不变 ${unchanged}。`,
    en: `${dryRun ? 'Dry run, nothing written' : 'Imported'}: ${published} published, ${changed} changed, ${unchanged} unchanged.`,
  })
}
