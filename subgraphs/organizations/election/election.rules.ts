import { InvalidInputError } from '../../../shared/errors.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { OfficeFilledError, WrongWayError } from '../office/appointment.errors.ts'
import type { OfficeKind } from '../office/office-kind.ts'

/** An office is put to an election unless the charter fills it in other ways only. */
export function checkElective(rules: readonly CharterRule[], kind: OfficeKind): void {
  const own = rulesOf(rules, 'OFFICE').filter(({ office }) => office === kind)
  if (own.length === 0 || own.some(({ ways }) => ways.includes('ELECTION'))) return
  throw new WrongWayError(own[0]!, { zh: '不经选举。', en: 'There is no election to it.' })
}

/** Seats are at least one, at most what the charter gives, and no more than candidates, who are named once each. */
export function checkSlate(
  rules: readonly CharterRule[],
  kind: OfficeKind,
  seats: number,
  candidates: readonly { readonly organizationId: string; readonly memberId?: string | null }[],
): void {
  const rule = rulesOf(rules, 'SEATS').find(({ of, max }) => of === kind && seats > max)
  if (rule) throw new OfficeFilledError(rule, { zh: `应选 ${seats} 名。`, en: `${seats} are to be elected.` })
  if (seats < 1 || seats > candidates.length)
    throw new InvalidInputError('seats', {
      zh: '应选名额至少一名,且不多于候选人。',
      en: 'At least one is elected, and no more than stand.',
    })
  const named = new Set(
    candidates.map(({ organizationId, memberId }) => `${organizationId} ${memberId ?? ''}`),
  )
  if (named.size === candidates.length) return
  throw new InvalidInputError('candidates', { zh: '候选人重复。', en: 'A candidate is named twice.' })
}

/** Which body decides: the one that the charter names for the office, else the one it is in. */
export function electing(rules: readonly CharterRule[], kind: OfficeKind, body: string): string {
  const rule = rulesOf(rules, 'OFFICE').find(
    ({ office, ways }) => office === kind && ways.includes('ELECTION'),
  )
  return rule?.by ?? body
}

/** How many of those in office make room, so that with the elected there are no more than seats: those whose term ends first. */
export function makingRoom<Held extends { readonly termEndsOn: string | null; readonly since: string }>(
  holding: readonly Held[],
  elected: number,
  capacity: number,
): Held[] {
  const over = Math.min(Math.max(holding.length + elected - capacity, 0), holding.length)
  const end = ({ termEndsOn }: Held) => termEndsOn ?? '9999-12-31'
  return [...holding]
    .sort((a, b) => end(a).localeCompare(end(b)) || a.since.localeCompare(b.since))
    .slice(0, over)
}
