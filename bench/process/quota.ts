import { existsSync } from 'node:fs'
import { mkdir, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the kernel's control groups limit processor time: version 2, or the older one. */
const [unified, older] = ['/sys/fs/cgroup', '/sys/fs/cgroup/cpu']

/** Short, so that a process that has used its share does not stand still for long. */
const periodUs = 20_000

/** Limits processes to a share of one core each, whoever else is on the machine; only root may, as a rule. */
export class Quotas {
  readonly #groups: string[] = []

  /** Throws where the machine does not let it. */
  async limit(pid: number, share: number): Promise<void> {
    const isUnified = existsSync(join(unified, 'cgroup.controllers'))
    const group = join(isUnified ? unified : older, `redscape_bench_${pid}`)
    await mkdir(group)
    this.#groups.push(group)
    const quotaUs = Math.round(periodUs * share)
    if (isUnified) {
      await writeFile(join(group, 'cpu.max'), `${quotaUs} ${periodUs}`)
    } else {
      await writeFile(join(group, 'cpu.cfs_period_us'), String(periodUs))
      await writeFile(join(group, 'cpu.cfs_quota_us'), String(quotaUs))
    }
    await writeFile(join(group, 'cgroup.procs'), String(pid))
  }

  /** Call it when the processes have ended. */
  async remove(): Promise<void> {
    for (const group of this.#groups.splice(0)) await rmdir(group)
  }
}
