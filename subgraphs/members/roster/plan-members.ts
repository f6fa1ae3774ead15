import type { Kysely } from 'kysely'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Faults } from '../../../shared/roster/faults.ts'
import { type KnownMember, readKnown } from './known-members.reads.ts'
import type { MemberLine } from './member-columns.ts'
import type { MemberPlan } from './member-plan.ts'
import { matchPerson } from './person-match.rules.ts'
import { planCorrection, planRegistration, toldBy } from './plan-line.ts'
import { type FindOrganizations, NamedPlaces } from './roster-place.ts'
import type { SeenLines } from './seen-lines.ts'

export interface Planning {
  readonly db: Kysely<unknown>
  readonly keyring: Keyring
  readonly findOrganizations: FindOrganizations
  readonly faults: Faults
  readonly seen: SeenLines
  /** ISO date. */
  readonly today: string
}

/** Finds out what the lines of a batch mean for the register, and seals at once what they say; what cannot be is kept among the faults. */
export async function planBatch(
  planning: Planning,
  plan: MemberPlan,
  lines: readonly MemberLine[],
): Promise<void> {
  const places = await placesNamed(planning, lines)
  const known = await readKnown(planning.db, planning.keyring, lines)
  for (const line of lines)
    await planning.faults.check(line, () => planLine(planning, plan, line, { places, known }))
}

function planLine(
  { keyring, seen, today }: Planning,
  plan: MemberPlan,
  { line, values }: MemberLine,
  { places, known }: { places: NamedPlaces; known: readonly KnownMember[] },
): void {
  const place = places.of(values)
  const told = toldBy(values)
  const match = matchPerson(told, known)
  if (!match) {
    const { member, birthOn } = planRegistration(told, place, keyring, today)
    seen.add(line, member, birthOn)
    plan.registered.push(member)
    return
  }
  const { planned, differs } = planCorrection(told, match, place, keyring, today)
  seen.add(line, planned.member, planned.birthOn)
  if (differs) plan.changed.push(planned.member)
  else plan.unchanged++
}

async function placesNamed(
  { db, findOrganizations }: Planning,
  lines: readonly MemberLine[],
): Promise<NamedPlaces> {
  const distinct = (field: 'organization' | 'organizationCode') => [
    ...new Set(lines.flatMap(({ values }) => values[field] ?? [])),
  ]
  const organizations = await findOrganizations(distinct('organization'), distinct('organizationCode'))
  const ids = organizations.map(({ id }) => id)
  return new NamedPlaces(organizations, await readPlaces(db, 'members', ids))
}
