import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')
const hour = 3_600_000
const builds = join(root, 'dist/test')

/**
 * The folder of the compiled platform, built where these sources have not been yet. It is a folder of its own, so that
 * nobody who builds meanwhile changes it under a running test.
 */
export async function builtPlatform(): Promise<string> {
  const built = join(builds, await sourceHash())
  if (existsSync(built)) return built
  await removeOldBuilds()
  const draft = join(builds, randomUUID())
  await mkdir(draft, { recursive: true })
  await compile(draft)
  try {
    await rename(draft, built)
  } catch (error) {
    if (!existsSync(built)) throw error
    await rm(draft, { recursive: true })
  }
  return built
}

/** Those that no test can be running any more. */
async function removeOldBuilds(): Promise<void> {
  for (const name of await readdir(builds).catch(() => [])) {
    const build = join(builds, name)
    const old = await stat(build).then(
      ({ mtimeMs }) => Date.now() - mtimeMs > hour,
      () => false,
    )
    if (old) await rm(build, { recursive: true, force: true })
  }
}

/** Types are for `npm run check` to check. */
async function compile(folder: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder]
  await promisify(execFile)(process.execPath, [compiler, ...options], { cwd: root })
}

/** Of the sources' names, sizes and times. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  const files = await Array.fromAsync(
    glob(['{shared,subgraphs,gateway}/**/*.ts', 'tsconfig*.json'], { cwd: root }),
  )
  for (const file of files.sort()) {
    const { mtimeMs, size } = await stat(join(root, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}
