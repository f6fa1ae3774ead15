import type { Context } from '../graph/context.ts'
import type { Keyring } from './keyring.ts'

/** The keyring of a subgraph that keeps persons. */
export function keyringOf({ keyring }: Pick<Context, 'keyring'>): Keyring {
  if (!keyring) throw new Error('This subgraph was opened without a keyring')
  return keyring
}
