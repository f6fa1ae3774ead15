import type { Command } from './command.ts'
import { readCommandLine } from './command-line.ts'
import { importCharterFile } from './import-charter.ts'
import { importList } from './import-list.ts'
import { importMemberRoster } from './import-members.ts'
import { importRoster } from './import-roster.ts'
import { importUsage, UsageError } from './usage.ts'

const options = {
  'dry-run': { type: 'boolean' },
  sheet: { type: 'string' },
  faults: { type: 'string' },
  alliance: { type: 'string' },
  language: { type: 'string' },
} as const

const optionsOf = {
  organizations: ['dry-run', 'sheet', 'faults', 'language'],
  members: ['dry-run', 'sheet', 'faults', 'language'],
  regions: ['dry-run', 'sheet', 'faults', 'language'],
  resources: ['dry-run', 'sheet', 'faults', 'language'],
  needs: ['dry-run', 'sheet', 'faults', 'language'],
  charter: ['dry-run', 'alliance', 'language'],
}

/** `import organizations|members|regions|resources|needs|charter FILE`. */
export const importCommand: Command = {
  usage: importUsage,
  async run(words, environment, terminal) {
    const nouns = ['organizations', 'members', 'regions', 'resources', 'needs', 'charter'] as const
    const line = readCommandLine(words, nouns, options, environment)
    const stray = Object.keys(line.options).find((option) => !optionsOf[line.noun].includes(option))
    if (stray)
      throw new UsageError({
        zh: `--${stray} 不适用于 ${line.noun}。`,
        en: `--${stray} is not for ${line.noun}.`,
      })
    const { noun } = line
    if (noun === 'charter') return importCharterFile({ ...line, noun }, environment, terminal)
    if (noun === 'resources' || noun === 'needs') return importList({ ...line, noun }, environment, terminal)
    if (noun === 'members') return importMemberRoster({ ...line, noun }, environment, terminal)
    return importRoster({ ...line, noun }, environment, terminal)
  },
}
