import type { Kysely } from 'kysely'
import { kept } from '../progress/kept.ts'
import type { TieKind } from '../tie/tie-kind.ts'
import { readCubes, stampsOf } from './cube.store.ts'
import type { Dimension, Period } from './dimension.ts'
import { addUp, type Counted } from './flows.rules.ts'
import type { Month } from './period.rules.ts'

export interface WindowAsked {
  readonly months: readonly Month[]
  readonly by: `${Period}`
  readonly kinds: readonly `${TieKind}`[]
}

/** Some tens of megabytes where a window has a hundred groups and three years of months. */
const windows = kept<Counted>(10)

/** What a window's months come to, added up once for each state of them. */
export async function readCounted(
  db: Kysely<unknown>,
  dimension: `${Dimension}`,
  { months, by, kinds }: WindowAsked,
): Promise<Counted> {
  const stamps = await stampsOf(db, months)
  const key = JSON.stringify([dimension, months[0], months.at(-1), by, kinds, stamps])
  return windows(db, key, async () =>
    addUp(await readCubes(db, dimension, stamps), { months, by, kinds: new Set(kinds) }),
  )
}
