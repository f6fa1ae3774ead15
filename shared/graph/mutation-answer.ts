import { DomainError, UnauthenticatedError } from '../errors.ts'
import type { Context } from './context.ts'
import { type EntityReaders, typeOf } from './entity.ts'
import type { PayloadIds } from './idempotency.ts'

export function idsOf(payload: Readonly<Record<string, unknown>>): PayloadIds {
  const objects = Object.entries(payload).filter(
    ([, value]) => typeof (value as { id?: unknown } | null)?.id === 'string',
  )
  return Object.fromEntries(objects.map(([field, value]) => [field, (value as { id: string }).id]))
}

/** A payload's objects as a query gives them. */
export async function readAgain(ids: PayloadIds, context: Context, entities: EntityReaders) {
  const objects = await Promise.all(
    Object.entries(ids).map(
      async ([field, id]) => [field, await entities[typeOf(entities, id)!]!.read(context, id)] as const,
    ),
  )
  return { ...Object.fromEntries(objects), userErrors: [] }
}

/** A refusal as `userErrors`; whatever else is thrown goes on. */
export function refusal(error: unknown, { locale }: Context) {
  const refused = isDuplicate(error) ? new DuplicateError() : error
  if (!(refused instanceof DomainError) || refused instanceof UnauthenticatedError) throw error
  const { code, field, text } = refused
  return { userErrors: [{ field: field ?? null, code, message: text[locale] }] }
}

/** Somebody else made the same thing in the same moment: PostgreSQL's unique violation. */
export class DuplicateError extends DomainError {
  readonly code = 'DUPLICATE'

  constructor() {
    super({ zh: '相同的记录已存在。', en: 'The same record is there already.' })
  }
}

function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23505'
}
