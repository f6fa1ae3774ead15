import { createHash, randomBytes } from 'node:crypto'

/** What a voter is given for a secret ballot: 20 random bytes, said once and kept nowhere. */
export function newReceipt(): string {
  return randomBytes(20).toString('hex')
}

/** What is kept of it. */
export function digestOf(receipt: string): string {
  return createHash('sha256').update(receipt.trim().toLowerCase()).digest('hex')
}
