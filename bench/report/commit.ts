import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../platform/root.ts'

/** The commit of the working tree; with `+` where a file differs from it, other than the results themselves. */
export async function currentCommit(): Promise<string> {
  const commit = (await git('rev-parse', '--short', 'HEAD')).trim()
  const changed = await git('status', '--porcelain', '--', '.', ':!bench/RESULTS.md')
  return changed === '' ? commit : `${commit}+`
}

async function git(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: root })
  return stdout
}
