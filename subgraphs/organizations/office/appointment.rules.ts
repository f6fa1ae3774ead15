import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import {
  ElectionNeededError,
  NotOfAllianceError,
  OfficeFilledError,
  WrongWayError,
} from './appointment.errors.ts'
import { Appointment, wayOf } from './appointment.ts'
import { type OfficeKind, officeName } from './office-kind.ts'

/** Whether the charter has the office filled by an election, and by nothing else. */
export function electionRule(rules: readonly CharterRule[], kind: OfficeKind) {
  return rulesOf(rules, 'OFFICE').find(({ office, ways }) => office === kind && ways.includes('ELECTION'))
}

/** An office is filled in one of the ways that the charter names for it, or for any office; where it names none, in any but an election. */
export function checkWay(rules: readonly CharterRule[], kind: OfficeKind, appointment: Appointment): void {
  const { zh, en } = officeName(kind)
  if (appointment === Appointment.ELECTED)
    throw new ElectionNeededError({
      zh: `${zh}由选举产生的,请发起选举。`,
      en: `If the ${en} is elected, ask for an election.`,
    })
  const own = rulesOf(rules, 'OFFICE').filter(({ office }) => office === kind)
  const general = rulesOf(rules, 'OFFICE').filter(({ office }) => office === 'ANY')
  if (own.length === 0) return
  const way = wayOf[appointment]
  if ([...own, ...general].some(({ ways }) => ways.includes(way))) return
  throw new WrongWayError(own[0]!, { zh: '所选产生方式不在其中。', en: 'The way chosen is not among these.' })
}

/** Who takes over a post, or is proposed by the unit, comes after a holder of the same office. */
export const succeeds = (appointment: Appointment) =>
  appointment === Appointment.REPLACED || appointment === Appointment.PROPOSED

/** One holder more than the charter gives is refused. */
export function checkOfficeFree(rules: readonly CharterRule[], kind: OfficeKind, holders: number): void {
  const rule = rulesOf(rules, 'SEATS').find(({ of, max }) => of === kind && holders >= max)
  if (!rule) return
  throw new OfficeFilledError(rule, { zh: `现任 ${holders} 名。`, en: `${holders} hold it now.` })
}

/** Where a holder may come from: a member on that day, or, ex officio, what stands above the alliance's lead. */
export function checkHolder(
  appointment: Appointment,
  { isMember, isAbove }: { readonly isMember: boolean; readonly isAbove: boolean },
): void {
  if (isMember || (isAbove && appointment === Appointment.EX_OFFICIO)) return
  throw new NotOfAllianceError({
    zh: '该党组织当日不是成员单位;因职担任的,可以是牵头单位的上级。',
    en: 'The organization is no member on that day; ex officio it may be one above the lead.',
  })
}
