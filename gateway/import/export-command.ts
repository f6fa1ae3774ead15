import { exportOrganizations } from '../../subgraphs/organizations/roster/export-organizations.ts'
import type { Command } from './command.ts'
import { readCommandLine } from './command-line.ts'
import { openProgress } from './progress.ts'
import { say } from './terminal.ts'
import { exportUsage } from './usage.ts'
import { withOrganizations } from './with-organizations.ts'

const writing = { zh: '写出', en: 'Writing' }

/** `export organizations FILE`. */
export const exportCommand: Command = {
  usage: exportUsage,
  async run(words, environment, terminal) {
    const { file } = readCommandLine(words, ['organizations'], { language: { type: 'string' } }, environment)
    const progress = openProgress(terminal)
    const { language } = terminal
    const onProgress = (done: number, total: number) => progress.show(writing, done, total)
    const written = await withOrganizations(environment, (organizations) =>
      exportOrganizations(organizations, file, { language, onProgress }),
    ).finally(() => progress.end())
    say(terminal, {
      zh: `已写出 ${written} 个党组织：${file}`,
      en: `${written} organizations are in ${file}`,
    })
    return 0
  },
}
