import type { Locale } from '../../shared/locale.ts'
import type { Environment } from '../../shared/settings.ts'
import { exportEntries } from '../../subgraphs/lists/roster/export-entries.ts'
import type { Purpose } from '../../subgraphs/members/look/purpose.ts'
import { exportMembers } from '../../subgraphs/members/roster/export-members.ts'
import { exportOrganizations } from '../../subgraphs/organizations/roster/export-organizations.ts'
import { organizationCodes } from '../../subgraphs/organizations/roster/named-organizations.reads.ts'
import type { Command } from './command.ts'
import { type CommandLine, readCommandLine } from './command-line.ts'
import { readPurpose } from './export-purpose.ts'
import { listNouns } from './import-list.ts'
import { openProgress } from './progress.ts'
import { say } from './terminal.ts'
import { exportUsage, UsageError } from './usage.ts'
import { withLists } from './with-lists.ts'
import { withMembers } from './with-members.ts'
import { withOrganizations } from './with-organizations.ts'

const optionTypes = { language: { type: 'string' }, purpose: { type: 'string' } } as const
const writing = { zh: '写出', en: 'Writing' }
const nouns = ['organizations', 'members', 'resources', 'needs'] as const
type Noun = (typeof nouns)[number]

const things: Record<Noun, { zh: string; en: string }> = {
  organizations: { zh: '个党组织', en: 'organizations' },
  members: { zh: '名党员', en: 'members' },
  resources: { zh: '条资源', en: 'resources' },
  needs: { zh: '条需求', en: 'needs' },
}

/** `export organizations|members|resources|needs FILE`. */
export const exportCommand: Command = {
  usage: exportUsage,
  async run(words, environment, terminal) {
    const line = readCommandLine(words, nouns, optionTypes, environment)
    const { noun, file } = line
    const write = writerOf(line, environment)
    const progress = openProgress(terminal)
    const { language } = terminal
    const onProgress = (done: number, total: number) => progress.show(writing, done, total)
    const written = await write({ language, onProgress }).finally(() => progress.end())
    const { zh, en } = things[noun]
    say(terminal, { zh: `已写出 ${written} ${zh}：${file}`, en: `${written} ${en} are in ${file}` })
    return 0
  },
}

interface Options {
  readonly language: Locale
  readonly onProgress: (done: number, total: number) => void
}

/** @throws UsageError where an option is not for what is written, or is missing */
function writerOf(
  { noun, file, options: { purpose } }: CommandLine<Noun>,
  environment: Environment,
): (options: Options) => Promise<number> {
  if (noun === 'members') return membersWriter(file, readPurpose(purpose), environment)
  if (purpose !== undefined)
    throw new UsageError({ zh: `--purpose 不适用于 ${noun}。`, en: `--purpose is not for ${noun}.` })
  if (noun === 'organizations')
    return (options) =>
      withOrganizations(environment, (organizations) => exportOrganizations(organizations, file, options))
  return (options) => withLists(environment, (lists) => exportEntries(lists, listNouns[noun], file, options))
}

function membersWriter(file: string, purpose: Purpose, environment: Environment) {
  return (options: Options) =>
    withMembers(environment, ({ members, organizations, keyring }) =>
      exportMembers(members, file, {
        ...options,
        keyring,
        purpose,
        codesOf: (ids) => organizationCodes(organizations, ids),
      }),
    )
}
