import type { Chance } from './chance.ts'
import type { OrganizationFact, UnitFact, UnitKind } from './facts/organization.ts'

type Range = readonly [least: number, most: number]

const branches: Record<UnitKind, Range> = {
  VILLAGE: [3, 8],
  COMMUNITY: [5, 14],
  AGENCY: [6, 24],
  SCHOOL: [5, 28],
  HOSPITAL: [5, 26],
  COMPANY: [3, 16],
  COOPERATIVE: [3, 7],
  SOCIAL_ORGANIZATION: [3, 8],
  MILITARY: [8, 16],
}

/** How many members a branch or general branch has; a branch has at least three. */
export function rosterSize(chance: Chance, { kind }: OrganizationFact, unit: UnitFact | undefined): number {
  if (kind === 'WORK_COMMITTEE' || kind === 'COMMITTEE') return 0
  if (kind === 'GENERAL_BRANCH') return chance.int(25, 48)
  if (kind === 'JOINT_BRANCH') return chance.int(4, 14)
  return chance.int(...(unit ? branches[unit.kind] : ([10, 26] as const)))
}
