import type { Coverage } from './coverage.types.ts'

export type CoverageCounts = Pick<Coverage, 'own' | 'joint' | 'instructor' | 'none'>

/** The two coverages (document 4, part 2, item 1): of organization, and of work, which an instructor brings too. */
export function coverageOf({ own, joint, instructor, none }: CoverageCounts): Coverage {
  const units = own + joint + instructor + none
  const share = (reached: number) => (units === 0 ? null : reached / units)
  return {
    own,
    joint,
    instructor,
    none,
    units,
    organizationShare: share(own + joint),
    workShare: share(own + joint + instructor),
  }
}
