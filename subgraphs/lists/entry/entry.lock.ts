import { type EntityClass, type FilterQuery, LockMode } from '@mikro-orm/core'
import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { isKeeper } from './keeper.ts'

interface Entry {
  readonly id: string
  readonly organizationId: string
  readonly version: number
}

type VisibleEntry = (context: Context, id: string) => Promise<unknown>

/** The entry that its keeper wants to change, locked until the change is made. */
export async function lockEntry<E extends Entry>(
  context: MutationContext,
  type: EntityClass<E>,
  visible: VisibleEntry,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<E> {
  if (!context.viewer) throw new UnauthenticatedError()
  const entry = await lockById(context, type, id)
  if (!entry) throw new NotFoundError('id', id)
  const places = await readPlaces(context.db, 'lists', [entry.organizationId])
  if (!isKeeper(context, places.get(entry.organizationId)))
    throw (await visible(context, id)) ? new ForbiddenError() : new NotFoundError('id', id)
  if (entry.version !== version) throw new StaleVersionError(version, entry.version)
  return entry
}

/** The row of this id, locked, or null. */
export function lockById<E extends { readonly id: string }>(
  { em }: MutationContext,
  type: EntityClass<E>,
  id: string,
): Promise<E | null> {
  return em.findOne(type, { id } as FilterQuery<E>, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  }) as Promise<E | null>
}
