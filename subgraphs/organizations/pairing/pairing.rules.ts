import { type Bilingual, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import type { PairingKind, PairingStatus } from './pairing-kind.ts'

type Kind = `${PairingKind}`
type Status = `${PairingStatus}`

/** One side of a pairing: its kind, and those of the units in which it stands. */
export interface Side {
  readonly id: string
  readonly kind: string
  readonly unitKinds: readonly string[]
}

const branches = ['BRANCH', 'JOINT_BRANCH', 'GENERAL_BRANCH']

/** Who can be paired: a company with a village, a branch with a branch, anybody along a supply chain; nobody with itself. */
export function checkSides(kind: Kind, first: Side, second: Side): void {
  if (first.id === second.id) throw refusal({ zh: '不能与自己结对。', en: 'Nobody is paired with itself.' })
  const stands = (side: Side, unit: string) => side.unitKinds.includes(unit)
  const isCompanyVillage =
    (stands(first, 'COMPANY') && stands(second, 'VILLAGE')) ||
    (stands(first, 'VILLAGE') && stands(second, 'COMPANY'))
  if (kind === 'COMPANY_VILLAGE' && !isCompanyVillage)
    throw refusal({ zh: '须一方为企业、一方为嘎查村。', en: 'One side is a company, the other a village.' })
  if (kind === 'BRANCH_BRANCH' && ![first, second].every((side) => branches.includes(side.kind)))
    throw refusal({ zh: '双方须为党支部。', en: 'Both sides are branches.' })
}

function refusal(text: Bilingual): InvalidInputError {
  return new InvalidInputError('withId', text)
}

const words: Record<Status, Bilingual> = {
  PROPOSED: { zh: '待对方同意', en: 'waits for the other side' },
  AGREED: { zh: '已结对', en: 'is agreed' },
  DECLINED: { zh: '未达成', en: 'came to nothing' },
  ENDED: { zh: '已结束', en: 'is over' },
}

export function checkPairingStatus(status: Status, wanted: Status): void {
  if (status === wanted) return
  const { zh, en } = words[status]
  throw new WrongStateError({ zh: `该结对${zh}。`, en: `The pairing ${en}.` })
}
