import type { Kysely } from 'kysely'
import type { Groups } from '../flow/cell.ts'
import { readGroups } from '../flow/groups.reads.ts'
import { kept } from '../progress/kept.ts'
import type { Window } from '../window/window.ts'
import { type Area, readArea } from './area.reads.ts'
import { changesIn, readEdges } from './edges.reads.ts'
import type { Measured } from './measure.ts'
import { measureAside } from './measure-aside.ts'
import { assortativityOf } from './mixing.rules.ts'
import type { Edge } from './network.ts'

/** An area in a window, with all its figures. */
export interface AreaNetwork {
  readonly area: Area
  readonly edges: readonly Edge[]
  readonly measured: Measured
  readonly sectorMixing: number | null
  readonly levelMixing: number | null
}

const networks = kept<AreaNetwork>(50)

/** The network of an area in a window, worked out once for each state of the ties and of where organizations stand. */
export async function areaNetwork(db: Kysely<unknown>, areaId: string, window: Window): Promise<AreaNetwork> {
  const changes = await changesIn(db, window)
  const key = JSON.stringify([areaId, window.from, window.to, window.kinds ?? null, changes])
  return networks(db, key, () => workOut(db, areaId, window, Number(changes.split(' ')[1])))
}

async function workOut(
  db: Kysely<unknown>,
  areaId: string,
  window: Window,
  standingChanges: number,
): Promise<AreaNetwork> {
  const area = await readArea(db, areaId)
  const edges = await readEdges(db, area.organizations, window)
  const mixing = (groups: Groups) => assortativityOf(edges, groups)
  return {
    area,
    edges,
    measured: await measureAside({ organizations: area.organizations, edges }),
    sectorMixing: mixing(await readGroups(db, 'SECTOR', standingChanges)),
    levelMixing: mixing(await readGroups(db, 'LEVEL', standingChanges)),
  }
}
