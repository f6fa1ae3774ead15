import { isDeepStrictEqual } from 'node:util'
import { InvalidInputError } from '../../../shared/errors.ts'
import { newId } from '../../../shared/ids.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import type { Place } from '../../../shared/places/place.ts'
import {
  checkDays,
  checkJoinedBy,
  checkNotErased,
  checkNotFuture,
  checkOnRoll,
  checkStanding,
} from '../member/member.rules.ts'
import { isMadeUp, readOfficialId } from '../member/official-id.rules.ts'
import { changedFacts, type PersonFacts, sealedPerson } from '../member/person.ts'
import type { KnownMember } from './known-members.reads.ts'
import type { MemberRow } from './member-columns.ts'
import type { PlannedMember } from './member-plan.ts'

/** A person as a line says, where the official id says what the line leaves out. */
export type Told = MemberRow & { readonly birthOn: string | null }

/** @throws InvalidInputError where the official id cannot be one */
export function toldBy(row: MemberRow): Told {
  if (row.officialId === null) return row
  const { birthOn, sex } = readOfficialId(row.officialId)
  return { ...row, birthOn: row.birthOn ?? birthOn, sex: row.sex ?? sex }
}

export interface Planned {
  readonly member: PlannedMember
  readonly birthOn: string
}

/** A person who is to be entered on the roll of a place. @throws DomainError by the rules of `registerMember` */
export function planRegistration(told: Told, place: Place, keyring: Keyring, today: string): Planned {
  checkStanding('organization', place)
  const facts = changedFacts(saidOf(told))
  const days = { joinedOn: told.joinedOn, fullOn: told.fullOn }
  checkDays(days, facts.birthOn!, today)
  const since = told.since ?? told.joinedOn
  checkJoinedBy('since', told.joinedOn, since)
  checkNotFuture('since', since, today)
  const id = newId('member')
  const roll = { organizationId: place.id, since, regionCode: place.regionCode, version: 1 }
  return planned(keyring, { id, ...days, ...roll, demo: isMadeUp(facts.officialId ?? '') }, facts)
}

/**
 * What a line corrects of a member; undefined where it says what is known. What the line leaves out stays.
 * @throws DomainError by the rules of `changeMember`, and where the line says another roll or another day of coming there
 */
export function planCorrection(
  told: Told,
  known: KnownMember,
  place: Place,
  keyring: Keyring,
  today: string,
): { readonly planned: Planned; readonly differs: boolean } {
  checkNotErased(known)
  checkOnRoll(known)
  checkSameRoll(told, known, place)
  const facts = changedFacts(saidOf(told), known.facts)
  const days = { joinedOn: told.joinedOn, fullOn: told.fullOn ?? known.fullOn }
  checkDays(days, facts.birthOn!, today)
  checkJoinedBy('joinedOn', told.joinedOn, known.firstDay)
  const differs =
    days.joinedOn !== known.joinedOn ||
    days.fullOn !== known.fullOn ||
    !isDeepStrictEqual(facts, { ...known.facts })
  const { id, since, version } = known
  const roll = { organizationId: place.id, since, regionCode: place.regionCode, version }
  const demo = isMadeUp(facts.officialId ?? '')
  return { planned: planned(keyring, { id, ...days, ...roll, demo }, facts), differs }
}

function planned(
  keyring: Keyring,
  row: Omit<PlannedMember, 'sealed' | 'nameMark' | 'phoneMark' | 'officialIdMark'>,
  facts: PersonFacts,
): Planned {
  return { member: { ...row, ...sealedPerson({ keyring }, row.id, facts) }, birthOn: facts.birthOn! }
}

/** What a line says of a person; a blank cell says nothing. */
function saidOf({ name, sex, birthOn, officialId, ethnicity, education, phone, address }: Told) {
  const said = { name, sex, birthOn, officialId, ethnicity, education, phone, address }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
}

function checkSameRoll(told: Told, known: KnownMember, place: Place): void {
  if (known.organizationId !== place.id)
    throw new InvalidInputError(told.organizationCode === null ? 'organization' : 'organizationCode', {
      zh: '该党员的组织关系在另一个党组织，请先办理组织关系转接。',
      en: 'The member belongs to another organization; transfer the member first.',
    })
  if (told.since !== null && told.since !== known.since)
    throw new InvalidInputError('since', {
      zh: `与登记的转入日期 ${known.since} 不符。`,
      en: `The register says that the member belongs there since ${known.since}.`,
    })
}
