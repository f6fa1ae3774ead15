import type { EntityManager } from '@mikro-orm/sql'
import type { Kysely } from 'kysely'
import type { Access } from '../access.ts'
import type { Locale } from '../locale.ts'
import type { Keyring } from '../personal/keyring.ts'
import type { Clock } from '../time.ts'
import type { Viewer } from '../viewer.ts'

/** What a resolver may use while it answers one operation. */
export interface Context {
  readonly viewer: Viewer | undefined
  readonly access: Access
  readonly locale: Locale
  readonly requestId: string
  readonly now: Clock
  /** Plain rows. Inside a mutation: within its transaction. */
  readonly db: Kysely<unknown>
  /** The batching loaders by what they read with, one for each definition and its arguments, for the length of the operation, or of those of a moment. */
  readonly loaders: Map<object, unknown>
  /** Seals and opens what is personal; there in the subgraphs that keep persons. */
  readonly keyring?: Keyring | undefined
}

/** What a mutation's resolver has besides: the unit of work of its transaction. */
export interface MutationContext extends Context {
  readonly em: EntityManager
}
