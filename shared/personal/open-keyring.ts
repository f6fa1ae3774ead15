import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { makeOnce } from '../make-once.ts'
import { Keyring } from './keyring.ts'
import type { KeySource } from './keys.settings.ts'

const keyFile = 'personal-key.json'

/** The keyring of a source. A demo's key is made the first time and lies beside its data, readable by its owner only. */
export async function openKeyring(source: KeySource): Promise<Keyring> {
  if ('keys' in source) return new Keyring(source.keys)
  const { id, key } = await makeOnce(join(source.demo, keyFile), async () => ({
    id: 'demo',
    key: randomBytes(32).toString('base64'),
  }))
  return new Keyring([{ id, secret: Buffer.from(key, 'base64') }])
}
