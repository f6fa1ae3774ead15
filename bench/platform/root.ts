import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of the benchmarks' own package. */
export const benchRoot = dirname(findPackageJSON('..', import.meta.url)!)

/** The folder of the platform's package. */
export const root = join(benchRoot, '..')
