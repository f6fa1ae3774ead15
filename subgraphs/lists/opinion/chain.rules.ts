import { createHash } from 'node:crypto'

/** A step as it is hashed: everything it says, in the database's text form. `at` is UTC with microseconds. */
export interface ChainedStep {
  readonly allianceId: string
  readonly year: number
  readonly place: number
  readonly opinionId: string
  readonly number: number
  readonly kind: string
  readonly at: string
  readonly actor: string | null
  readonly organizationId: string | null
  readonly helperIds: readonly string[]
  readonly dueOn: string | null
  readonly text: string | null
  readonly satisfaction: string | null
  readonly previous: string
  readonly hash: string
  /** What was handed in, with the first step of an opinion; null with the others. */
  readonly registered: readonly string[] | null
}

/** What the ledger's counter says: how many opinions, how many steps, and the hash of the last one. */
export interface LedgerEnd {
  readonly last: number
  readonly steps: number
  readonly head: string
}

const separator = '\u001f'

/** SHA-256 over the previous hash and all that the step says, in hexadecimal; the database writes the same. */
export function hashOf(step: Omit<ChainedStep, 'hash'>): string {
  const fields = [
    step.previous,
    step.allianceId,
    step.year,
    step.place,
    step.opinionId,
    step.number,
    step.kind,
    step.at,
    step.actor,
    step.organizationId,
    step.helperIds.join(','),
    step.dueOn,
    step.text,
    step.satisfaction,
    step.registered?.join(separator),
  ]
  const text = fields.map((field) => field ?? '').join(separator)
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The place of the first step at which a ledger is not what was written, or null where it is intact: a step that was
 * changed, taken out or put in, an end cut off, a number given twice or left out (document 1, article 23: 一事一号).
 */
export function brokenAt(steps: readonly ChainedStep[], end: LedgerEnd): number | null {
  let previous = ''
  let numbers = 0
  for (const [index, step] of steps.entries()) {
    const isNext = step.place === index + 1 && step.previous === previous && step.hash === hashOf(step)
    if (step.kind === 'REGISTERED') numbers++
    if (!isNext || (step.kind === 'REGISTERED' && step.number !== numbers)) return index + 1
    previous = step.hash
  }
  const isWhole = steps.length === end.steps && previous === end.head && numbers === end.last
  return isWhole ? null : steps.length + 1
}
