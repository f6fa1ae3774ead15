import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/**
 * Ids are the same in the database, in events and in the graph: a prefix that names the type, an underscore, and a
 * UUIDv7 (RFC 9562) in 26 characters of Crockford's base32, as the TypeID specification has it. They sort by the time
 * they were made, and `node(id)` finds the type from the prefix. Clients treat them as opaque.
 */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const shape = /^([a-z]{2,16})_[0-9a-z]{1,26}$/

/** A new id of the type that `prefix` stands for. */
export function newId(prefix: string): string {
  return format(prefix, v7(undefined, new Uint8Array(16)))
}

/** An id that depends only on its arguments, for generated data: `at` in epoch milliseconds, `random` in [0, 1). */
export function seededId(prefix: string, at: number, random: () => number): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
  return format(prefix, v7({ msecs: at, random: bytes, seq: bytes[0]! }, new Uint8Array(16)))
}

/** An id that follows from others, the same each time: for what has no identity but through them. It does not sort by time. */
export function derivedId(prefix: string, ...from: readonly (string | number)[]): string {
  return format(prefix, createHash('sha256').update(from.join(' ')).digest().subarray(0, 16))
}

/** The prefix of an id, or undefined where the text is no id. */
export function idPrefix(id: string): string | undefined {
  return shape.exec(id)?.[1]
}

function format(prefix: string, bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let place = 0; place < 26; place++, value >>= 5n) text = alphabet[Number(value & 31n)] + text
  return `${prefix}_${text}`
}
