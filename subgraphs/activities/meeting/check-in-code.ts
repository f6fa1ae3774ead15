import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Six random digits. */
export function newCheckInCode(): string {
  return randomInt(1_000_000).toString().padStart(6, '0')
}

/** Compared in a time that does not depend on how much of it is right. */
export function isSameCode(code: string, sent: string): boolean {
  return timingSafeEqual(digest(code), digest(sent))
}

function digest(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
