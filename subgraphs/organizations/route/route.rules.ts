import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { type Footprint, unreached } from '../../../shared/places/adjacency.rules.ts'

/** An alliance as the rules of routes and districts see it; days are ISO dates. */
export interface Strung extends Footprint {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly foundedOn: string
}

/** A route or a district as a change finds it. */
export interface Whole {
  readonly foundedOn: string
  readonly dissolvedOn: string | null
}

const fewest = 2

/** What is to be strung together is not adjacent, in place or in trade. */
export class NotAdjacentError extends DomainError {
  readonly code = 'NOT_ADJACENT'
  override readonly field = 'allianceIds'
}

/** It is a part already, or is none. */
export class LinkError extends DomainError {
  readonly code = 'ALREADY_LINKED'
}

/** A route is a chain: two alliances at least, each adjacent to another of them (document 3, section 3.3). */
export function checkChain(alliances: readonly Strung[]): void {
  if (alliances.length < fewest)
    throw new InvalidInputError('allianceIds', {
      zh: '红色风景线至少串联两个联盟。',
      en: 'A route strings two alliances at least.',
    })
  const apart = unreached(alliances).map(({ name }) => name)
  if (apart.length === 0) return
  throw new NotAdjacentError({
    zh: `与其余联盟既不在同一旗县区、也不属同一行业:${apart.join('、')}。`,
    en: `Neither in a county nor in a trade with the others: ${apart.join(', ')}.`,
  })
}

/** A district is a cluster of alliances, on their own or on routes: two at least (document 3, section 3.4). */
export function checkCluster(alliances: readonly Pick<Strung, 'id'>[]): void {
  if (new Set(alliances.map(({ id }) => id)).size >= fewest) return
  throw new InvalidInputError('allianceIds', {
    zh: '红色片区至少包含两个联盟(含风景线上的联盟)。',
    en: 'A district holds two alliances at least, those of its routes among them.',
  })
}

/** Only alliances at work are linked, and none before it was there. */
export function checkLinkable(alliances: readonly Strung[], on: string): void {
  for (const { name, status, foundedOn } of alliances) {
    if (status !== 'ACTIVE')
      throw new WrongStateError({ zh: `${name} 已撤销。`, en: `${name} is dissolved.` })
    if (on < foundedOn) throw tooEarly(name, foundedOn)
  }
}

/** A change is of a day that has come, not before the whole was founded, while it is there. */
export function checkChangeDay({ foundedOn, dissolvedOn }: Whole, on: string, today: string): void {
  if (dissolvedOn !== null)
    throw new WrongStateError({ zh: `已于 ${dissolvedOn} 撤销。`, en: `It was dissolved on ${dissolvedOn}.` })
  if (on < foundedOn) throw tooEarly('', foundedOn)
  checkNotAhead(on, today)
}

export function checkNotAhead(on: string, today: string): void {
  if (on <= today) return
  throw new InvalidInputError('on', {
    zh: `日期不得晚于今天 ${today}。`,
    en: `The day must not be after today, ${today}.`,
  })
}

/** A link ends after the day on which it began. */
export function checkEnd(since: string, on: string): void {
  if (on > since) return
  throw new InvalidInputError('on', {
    zh: `日期须晚于加入日期 ${since}。`,
    en: `The day must be after ${since}, when it joined.`,
  })
}

function tooEarly(name: string, foundedOn: string): InvalidInputError {
  return new InvalidInputError('on', {
    zh: `日期不得早于${name}成立日期 ${foundedOn}。`,
    en: `The day must not be before ${foundedOn}, when ${name || 'it'} was founded.`,
  })
}
