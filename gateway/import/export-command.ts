import type { Locale } from '../../shared/locale.ts'
import type { Environment } from '../../shared/settings.ts'
import { exportEntries } from '../../subgraphs/lists/roster/export-entries.ts'
import { exportOrganizations } from '../../subgraphs/organizations/roster/export-organizations.ts'
import type { Command } from './command.ts'
import { readCommandLine } from './command-line.ts'
import { listNouns } from './import-list.ts'
import { openProgress } from './progress.ts'
import { say } from './terminal.ts'
import { exportUsage } from './usage.ts'
import { withLists } from './with-lists.ts'
import { withOrganizations } from './with-organizations.ts'

const writing = { zh: '写出', en: 'Writing' }
const nouns = ['organizations', 'resources', 'needs'] as const
type Noun = (typeof nouns)[number]

const things: Record<Noun, { zh: string; en: string }> = {
  organizations: { zh: '个党组织', en: 'organizations' },
  resources: { zh: '条资源', en: 'resources' },
  needs: { zh: '条需求', en: 'needs' },
}

/** `export organizations|resources|needs FILE`. */
export const exportCommand: Command = {
  usage: exportUsage,
  async run(words, environment, terminal) {
    const { noun, file } = readCommandLine(words, nouns, { language: { type: 'string' } }, environment)
    const progress = openProgress(terminal)
    const { language } = terminal
    const onProgress = (done: number, total: number) => progress.show(writing, done, total)
    const written = await write(noun, file, environment, { language, onProgress }).finally(() =>
      progress.end(),
    )
    const { zh, en } = things[noun]
    say(terminal, { zh: `已写出 ${written} ${zh}：${file}`, en: `${written} ${en} are in ${file}` })
    return 0
  },
}

interface Options {
  readonly language: Locale
  readonly onProgress: (done: number, total: number) => void
}

function write(noun: Noun, file: string, environment: Environment, options: Options): Promise<number> {
  return noun === 'organizations'
    ? withOrganizations(environment, (organizations) => exportOrganizations(organizations, file, options))
    : withLists(environment, (lists) => exportEntries(lists, listNouns[noun], file, options))
}
