import { createHash } from 'node:crypto'

const firstYear = 1900
const yearDigits = 2
const dutyDigits = 12
const shape = /^obligation_([0-9a-z]{1,12})([0-9a-z]{2})[0-9a-z]{12}$/

/** What an id tells of where its obligation is found: the end of the alliance's id, and the year it is due in. */
export interface ObligationKey {
  readonly allianceEnd: string
  readonly year: number
}

/**
 * An obligation is kept nowhere, so its id must lead back to it: the last digits of the alliance's id, the year from 1900 in
 * base 36, and a digest of the duty within them. The same duty has the same id however often it is worked out.
 */
export function obligationId(allianceId: string, year: number, duty: readonly (string | number)[]): string {
  const when = (year - firstYear).toString(36).padStart(yearDigits, '0')
  const digest = createHash('sha256').update(duty.join(' ')).digest('hex')
  const what = BigInt(`0x${digest}`).toString(36).slice(0, dutyDigits)
  return `obligation_${allianceId.split('_')[1]!.slice(-12)}${when}${what}`
}

/** Where to look for an obligation; undefined where the id is none. */
export function obligationKey(id: string): ObligationKey | undefined {
  const match = shape.exec(id)
  return match ? { allianceEnd: match[1]!, year: firstYear + Number.parseInt(match[2]!, 36) } : undefined
}
