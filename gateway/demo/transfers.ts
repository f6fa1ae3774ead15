import { addDays, addMonths, latest } from './calendar.ts'
import type { Chance, Ground } from './chance.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact } from './facts/organization.ts'

const share = 0.02

/** Lets a few members have come from another organization within the last five years, none on the day they joined or before it. */
export function transferIn(
  chance: Chance,
  { today }: Ground,
  members: readonly MemberFact[],
  organizations: readonly OrganizationFact[],
): void {
  const former = organizations.filter(({ kind }) => kind === 'BRANCH')
  const from = addMonths(today, -60)
  for (const member of members) {
    if (!chance.happens(share)) continue
    const { id, foundedOn } = chance.pick(former)
    const earliest = addDays(latest(from, member.since, foundedOn), 1)
    if (id === member.organizationId || earliest > today) continue
    const on = chance.date(earliest, today)
    member.transfers = [{ fromOrganizationId: id, toOrganizationId: member.organizationId, on }]
    member.since = on
  }
}
