import { idPrefix } from '../ids.ts'
import type { Context } from './context.ts'

/** How a subgraph finds the objects of one of its types again, when another subgraph or a payload names their ids. */
export interface EntityReader {
  /** The prefix of its ids, which also tells the type of a row. */
  readonly prefix: string
  /** A plain row the viewer may see, or null; batched. */
  readonly read: (context: Context, id: string) => Promise<unknown>
}

/** By type name. */
export type EntityReaders = Readonly<Record<string, EntityReader>>

/** For a type that is owned elsewhere and extended here: the reference is all that is known of it. */
export function extended(prefix: string): EntityReader {
  return { prefix, read: async (_context, id) => ({ id }) }
}

/** The type whose ids have this id's prefix. */
export function typeOf(entities: EntityReaders, id: string): string | undefined {
  const prefix = idPrefix(id)
  return Object.keys(entities).find((name) => entities[name]!.prefix === prefix)
}
