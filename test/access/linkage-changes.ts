import type { Input } from './act.ts'
import type { World } from './world.ts'

/** For every change of linkage a plausible input. */
export const linkageChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  rebuildLinkage: async () => ({}),
}
