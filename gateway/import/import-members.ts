import type { Environment } from '../../shared/settings.ts'
import { importMembers, type MemberImportReport } from '../../subgraphs/members/roster/import-members.ts'
import { organizationsNamed } from '../../subgraphs/organizations/roster/named-organizations.reads.ts'
import type { CommandLine } from './command-line.ts'
import { importOptions, warnOfIgnored } from './import-phases.ts'
import { openProgress } from './progress.ts'
import { say, type Terminal } from './terminal.ts'
import { withMembers } from './with-members.ts'

/** Imports a roster of members and says what became of it. Answers the exit code. */
export async function importMemberRoster(
  line: CommandLine<'members'>,
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const progress = openProgress(terminal)
  const options = importOptions(line, environment, terminal, progress)
  const report = await withMembers(environment, ({ members, organizations, keyring }) =>
    importMembers(members, line.file, {
      ...options,
      keyring,
      findOrganizations: (names, codes) => organizationsNamed(organizations, names, codes),
    }),
  ).finally(() => progress.end())
  warnOfIgnored(terminal, report.ignored)
  if (report.faults > 0) return 1
  tell(terminal, report, options.dryRun === true)
  return 0
}

function tell(
  terminal: Terminal,
  { registered, changed, unchanged }: MemberImportReport,
  dryRun: boolean,
): void {
  say(terminal, {
    zh: `${dryRun ? '试运行，未写入：' : '已导入：'}登记 ${registered}，更正 ${changed}，不变 ${unchanged}。`,
    en: `${dryRun ? 'Dry run, nothing written' : 'Imported'}: ${registered} registered, ${changed} corrected, ${unchanged} unchanged.`,
  })
}
