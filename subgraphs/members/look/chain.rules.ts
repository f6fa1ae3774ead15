import { createHash } from 'node:crypto'

/** A look as it is hashed: everything it says, in the database's text form. `at` is UTC with microseconds. */
export interface ChainedLook {
  readonly personId: string
  readonly place: number
  readonly at: string
  readonly subject: string
  readonly viewerMemberId: string | null
  readonly role: string | null
  readonly placeId: string | null
  readonly fields: readonly string[]
  readonly purpose: string
  readonly previous: string
  readonly hash: string
}

/** How many looks at a person there are, and the hash of the last one. */
export interface ChainEnd {
  readonly looks: number
  readonly head: string
}

const separator = '\u001f'

/** SHA-256 over the previous hash and all that the look says, in hexadecimal; the database writes the same. */
export function hashOf(look: Omit<ChainedLook, 'hash'>): string {
  const fields = [
    look.previous,
    look.personId,
    look.place,
    look.at,
    look.subject,
    look.viewerMemberId,
    look.role,
    look.placeId,
    look.fields.join(','),
    look.purpose,
  ]
  const text = fields.map((field) => field ?? '').join(separator)
  return createHash('sha256').update(text).digest('hex')
}

/** How many looks, from the first on, are as they were written: the next one was changed, taken out or put in. */
export function intactLooks(looks: readonly ChainedLook[]): number {
  let previous = ''
  for (const [index, look] of looks.entries()) {
    if (look.place !== index + 1 || look.previous !== previous || look.hash !== hashOf(look)) return index
    previous = look.hash
  }
  return looks.length
}

/** Whether a chain is whole: each look as it was written, and none cut off at the end. */
export function isIntact(looks: readonly ChainedLook[], end: ChainEnd): boolean {
  return (
    intactLooks(looks) === looks.length &&
    looks.length === end.looks &&
    (looks.at(-1)?.hash ?? '') === end.head
  )
}
