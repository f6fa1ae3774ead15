import { writeFile } from 'node:fs/promises'
import { useFolder } from '../../shared/roster/roster-fixture.ts'
import type { Environment } from '../../shared/settings.ts'
import { runCommand } from './command.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'

/** Runs the commands on an embedded database of the test file's own, as from a terminal that nobody looks at. */
export function useCommands() {
  const { path } = useFolder()
  const environment = (): Environment => ({ DATA_DIR: path('data') })

  async function run(words: string, given: Environment = environment()) {
    const said = { out: '', err: '' }
    const outputs = {
      out: { write: (text: string) => (said.out += text) },
      err: { write: (text: string) => (said.err += text) },
    }
    const [name, ...rest] = words.split(' ')
    const code = await runCommand(name === 'export' ? exportCommand : importCommand, rest, given, outputs)
    return { code, ...said }
  }

  async function put(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(path(name), content)
    return path(name)
  }

  return { path, put, run, environment }
}
