import { demoAllianceName } from './alliance-plans.ts'
import type { MembershipFact } from './facts/alliance.ts'
import type { IsoDate } from './facts/date.ts'
import type { District } from './facts/district.ts'

export type DemoRole = 'COMMITTEE' | 'ALLIANCE_OFFICE' | 'SECRETARY' | 'PARTY_MEMBER' | 'ANALYST' | 'OPERATOR'

export interface DemoGrant {
  role: DemoRole
  /** The id of the organization or alliance that the grant covers. */
  place: string
  from: IsoDate
  to?: IsoDate
}

/** Someone whose token `npm run token -- name` prints. */
export interface DemoIdentity {
  /** The key: `committee`, `office`, `secretary` … `secretary9`, `member`, `analyst`, `operator`. */
  name: string
  displayName: string
  memberId?: string
  grants: DemoGrant[]
}

/** The demo identities; the secretaries are those of nine members of the demo alliance, under different superiors. */
export function identities(district: District): DemoIdentity[] {
  const root = district.organizations.find(({ superiorId }) => superiorId === null)!
  const alliance = district.alliances.find(({ name }) => name === demoAllianceName)!
  const at = (role: DemoRole, place: string): DemoGrant[] => [{ role, place, from: alliance.foundedOn }]
  const seats = secretarySeats(district, alliance.id)
  return [
    { name: 'committee', displayName: root.name, grants: at('COMMITTEE', root.id) },
    { name: 'office', displayName: `${alliance.name}秘书处`, grants: at('ALLIANCE_OFFICE', alliance.id) },
    ...seats.map((seat, index) => secretary(district, seat, index)),
    ordinaryMember(district, seats[0]!),
    { name: 'analyst', displayName: '数据分析员（演示）', grants: at('ANALYST', root.id) },
    { name: 'operator', displayName: '运维人员（演示）', grants: at('OPERATOR', root.id) },
  ]
}

/** The first nine that name a representative; memberships stand in an order that spreads them over superiors. */
function secretarySeats({ memberships }: District, allianceId: string): MembershipFact[] {
  return memberships
    .filter((seat) => seat.allianceId === allianceId && seat.until === null && seat.representativeId !== null)
    .slice(0, 9)
}

function secretary({ members }: District, seat: MembershipFact, index: number): DemoIdentity {
  const { id, name } = members.find(({ id }) => id === seat.representativeId)!
  return {
    name: index === 0 ? 'secretary' : `secretary${index + 1}`,
    displayName: name,
    memberId: id,
    grants: [{ role: 'SECRETARY', place: seat.organizationId, from: seat.since }],
  }
}

/** A full member beside the first secretary, who holds nothing else. */
function ordinaryMember({ members }: District, seat: MembershipFact): DemoIdentity {
  const representative = members.find(({ id }) => id === seat.representativeId)!
  const { id, name, organizationId, since } = members.find(
    (member) =>
      member.organizationId === representative.organizationId &&
      member.fullOn !== null &&
      member.id !== seat.representativeId &&
      member.id !== seat.liaisonId,
  )!
  return {
    name: 'member',
    displayName: name,
    memberId: id,
    grants: [{ role: 'PARTY_MEMBER', place: organizationId, from: since }],
  }
}
