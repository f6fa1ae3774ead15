import type { Bilingual } from '../../shared/errors.ts'
import type { Environment } from '../../shared/settings.ts'
import { importOrganizations } from '../../subgraphs/organizations/roster/import-organizations.ts'
import { importRegions } from '../../subgraphs/organizations/roster/import-regions.ts'
import type { ImportProgress, ImportReport } from '../../subgraphs/organizations/roster/import-report.ts'
import type { CommandLine } from './command-line.ts'
import { fromWhereWeStand } from './command-line.ts'
import { openProgress } from './progress.ts'
import { takeFaults } from './take-faults.ts'
import { say, type Terminal, warn } from './terminal.ts'
import { withOrganizations } from './with-organizations.ts'

const importers = { organizations: importOrganizations, regions: importRegions }
export type RosterNoun = keyof typeof importers

const phases: Record<ImportProgress['phase'], Bilingual> = {
  READ: { zh: '读取', en: 'Reading' },
  CHECK: { zh: '检查', en: 'Checking' },
  WRITE: { zh: '写入', en: 'Writing' },
}

/** Imports a roster and says what became of it. Answers the exit code. */
export async function importRoster(
  { noun, file, options }: CommandLine<RosterNoun>,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const progress = openProgress(terminal)
  const faultsFile = options.faults && fromWhereWeStand(String(options.faults), environment)
  const report = await withOrganizations(environment, (organizations) =>
    importers[noun](organizations, file, {
      dryRun: options['dry-run'] === true,
      sheet: options.sheet as string | undefined,
      onProgress: ({ phase, done, total }) => progress.show(phases[phase], done, total),
      takeFaults: (faults, total) => {
        progress.end()
        return takeFaults(terminal, faults, total, faultsFile || undefined)
      },
    }),
  ).finally(() => progress.end())
  tell(terminal, report, options['dry-run'] === true)
  return report.faults > 0 ? 1 : 0
}

function tell(terminal: Terminal, report: ImportReport, dryRun: boolean): void {
  const { founded, changed, unchanged, withoutSuperior, faults, ignored } = report
  if (ignored.length > 0)
    warn(terminal, {
      zh: `未读取的列（表头无法识别）：${ignored.join('、')}。`,
      en: `Columns not read, since nobody knows their headings: ${ignored.join(', ')}.`,
    })
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
