import { Keyring } from './keyring.ts'

/** The keys of tests. */
export const testKeyring = new Keyring([{ id: 'test', secret: Buffer.alloc(32, 7) }])
