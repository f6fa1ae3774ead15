import { execFile, execFileSync } from 'node:child_process'
import { chown, glob, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL server of a test's own, from the programs that are installed, which it may stop and start again. */
export class PostgresServer {
  private constructor(
    private readonly programs: string,
    private readonly folder: string,
    readonly port: number,
    private readonly as: { uid?: number; gid?: number },
  ) {}

  /** The folder of the programs; undefined where there are none. */
  static async programs(): Promise<string | undefined> {
    const [found] = (await Array.fromAsync(glob('/usr/lib/postgresql/*/bin'))).sort().reverse()
    return found
  }

  static async start(port: number): Promise<PostgresServer> {
    const programs = await PostgresServer.programs()
    if (!programs) throw new Error('The programs of PostgreSQL are not installed')
    const folder = await mkdtemp(join(tmpdir(), 'redscape-postgres-'))
    const as = await ownerOf(folder)
    const server = new PostgresServer(programs, join(folder, 'data'), port, as)
    await server.#run('initdb', ['-D', server.folder, '-U', 'postgres', '--auth=trust', '--no-sync'])
    await server.start()
    return server
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`
  }

  async start(): Promise<void> {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300`
    await this.#control('start', '-w', '-o', options, '-l', join(this.folder, 'log'))
  }

  /** `immediate` is as by a power cut: it recovers at the next start. */
  stop(mode: 'fast' | 'immediate' = 'immediate'): Promise<unknown> {
    return this.#control('stop', '-w', '-m', mode)
  }

  async close(): Promise<void> {
    await this.stop().catch(() => undefined)
    await rm(join(this.folder, '..'), { recursive: true, force: true })
  }

  #control(...args: string[]): Promise<unknown> {
    return this.#run('pg_ctl', ['-D', this.folder, ...args])
  }

  #run(program: string, args: string[]): Promise<unknown> {
    return run(join(this.programs, program), args, { ...this.as, cwd: tmpdir() })
  }
}

/** PostgreSQL refuses to run as root: then its own user runs it. */
async function ownerOf(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const owner = { uid: id('-u'), gid: id('-g') }
  await chown(folder, owner.uid, owner.gid)
  return owner
}
