import type { Kysely } from 'kysely'
import type { Place } from '../../../shared/places/place.ts'
import type { Faults } from '../../../shared/roster/faults.ts'
import type { FileLine, Headings } from './line.ts'
import { readNames } from './names.reads.ts'
import type { NeedSays } from './planned.ts'
import { allianceOf, inputOf, organizationOf } from './resolve-line.ts'

/** A line whose names are understood. */
export interface Resolved {
  readonly line: FileLine
  readonly organization: Place
  readonly alliance: Place | undefined
  readonly says: NeedSays
}

/** The lines whose organization, alliance, category and times are understood; of the others it is kept what is wrong. */
export async function resolveLines(
  db: Kysely<unknown>,
  lines: readonly FileLine[],
  headings: Headings,
  faults: Faults,
): Promise<Resolved[]> {
  const names = await readNames(db, lines)
  const resolved: Resolved[] = []
  for (const line of lines) {
    const found = await faults.check(line, () => ({
      line,
      organization: organizationOf(line, names),
      alliance: allianceOf(line, names),
      says: inputOf(line, headings, names),
    }))
    if (found) resolved.push(found)
  }
  return resolved
}
