const hidden = '*'

/** The surname, as far as one character says it: 李**. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return first + hidden.repeat(Math.max(1, Math.min(rest.length, 2)))
}

/** A telephone number of which only the ends can be read: `138****1234`; a short one shows its last two digits. */
export function maskPhone(phone: string): string {
  const ends = phone.length >= 11 ? { head: 3, tail: 4 } : { head: 0, tail: 2 }
  return `${phone.slice(0, ends.head)}****${phone.slice(-ends.tail)}`
}

/** The city of an official id. Its tail is not shown: it tells the sex, and its check digit confirms a guess at the rest. */
export function maskOfficialId(officialId: string): string {
  return officialId.slice(0, 4) + hidden.repeat(Math.max(0, officialId.length - 4))
}
