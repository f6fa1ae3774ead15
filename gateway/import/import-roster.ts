import type { Environment } from '../../shared/settings.ts'
import { importOrganizations } from '../../subgraphs/organizations/roster/import-organizations.ts'
import { importRegions } from '../../subgraphs/organizations/roster/import-regions.ts'
import type { ImportReport } from '../../subgraphs/organizations/roster/import-report.ts'
import type { CommandLine } from './command-line.ts'
import { importOptions, warnOfIgnored } from './import-phases.ts'
import { openProgress } from './progress.ts'
import { say, type Terminal, warn } from './terminal.ts'
import { withOrganizations } from './with-organizations.ts'

const importers = { organizations: importOrganizations, regions: importRegions }
export type RosterNoun = keyof typeof importers

/** Imports a roster and says what became of it. Answers the exit code. */
export async function importRoster(
  line: CommandLine<RosterNoun>,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const progress = openProgress(terminal)
  const options = importOptions(line, environment, terminal, progress)
  const report = await withOrganizations(environment, (organizations) =>
    importers[line.noun](organizations, line.file, options),
  ).finally(() => progress.end())
  tell(terminal, report, options.dryRun === true)
  return report.faults > 0 ? 1 : 0
}

function tell(terminal: Terminal, report: ImportReport, dryRun: boolean): void {
  const { founded, changed, unchanged, withoutSuperior, faults, ignored } = report
  warnOfIgnored(terminal, ignored)
  if (faults > 0) return
  if (withoutSuperior > 0)
    warn(terminal, {
      zh: `新建的有 ${withoutSuperior} 个没有上级。`,
      en: `${withoutSuperior} of the new ones have no superior.`,
    })
  say(terminal, {
    zh: `${dryRun ? '试运行，未写入：' : '已导入：'}新建 ${founded}，变更 ${changed}，不变 ${unchanged}。`,
    en: `${dryRun ? 'Dry run, nothing written' : 'Imported'}: ${founded} new, ${changed} changed, ${unchanged} unchanged.`,
  })
}
