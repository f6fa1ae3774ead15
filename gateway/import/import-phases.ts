import type { Bilingual } from '../../shared/errors.ts'
import type { ImportOptions, ImportProgress } from '../../shared/roster/import-options.ts'
import type { Environment } from '../../shared/settings.ts'
import { type CommandLine, fromWhereWeStand } from './command-line.ts'
import type { Progress } from './progress.ts'
import { takeFaults } from './take-faults.ts'
import { type Terminal, warn } from './terminal.ts'

const phases: Record<ImportProgress['phase'], Bilingual> = {
  READ: { zh: '读取', en: 'Reading' },
  CHECK: { zh: '检查', en: 'Checking' },
  WRITE: { zh: '写入', en: 'Writing' },
}

/** The options of an import as the command line has them, that shows its progress and its faults at the terminal. */
export function importOptions(
  { options }: CommandLine<string>,
  environment: Environment,
  terminal: Terminal,
  progress: Progress,
): ImportOptions {
  const faultsFile = options.faults && fromWhereWeStand(String(options.faults), environment)
  return {
    dryRun: options['dry-run'] === true,
    sheet: options.sheet as string | undefined,
    onProgress: ({ phase, done, total }) => progress.show(phases[phase], done, total),
    takeFaults: (faults, total) => {
      progress.end()
      return takeFaults(terminal, faults, total, faultsFile || undefined)
    },
  }
}

/** Says which columns of a file were not read. */
export function warnOfIgnored(terminal: Terminal, ignored: readonly string[]): void {
  if (ignored.length === 0) return
  warn(terminal, {
    zh: `未读取的列（表头无法识别）：${ignored.join('、')}。`,
    en: `Columns not read, since nobody knows their headings: ${ignored.join(', ')}.`,
  })
}
