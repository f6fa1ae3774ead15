import { type Bilingual, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { HazardStatus } from './hazard-status.ts'

const stateWords: Readonly<Record<HazardStatus, Bilingual>> = {
  FOUND: { zh: '待整改', en: 'to be fixed' },
  FIXED: { zh: '待复查', en: 'to be re-checked' },
  CLOSED: { zh: '已销号', en: 'closed' },
}

/** A hazard passes FOUND → FIXED → CLOSED, or back to FOUND where the re-check still sees it (document 2, article 4(4)). */
export function checkHazardState(status: HazardStatus, wanted: HazardStatus): void {
  if (status === wanted) return
  const { zh, en } = stateWords[status]
  throw new WrongStateError({ zh: `该隐患${zh},不能进行此操作。`, en: `The hazard is ${en}.` }, { status })
}

/** The check is mutual: nobody finds at home. */
export function checkFinder(finderId: string, organizationId: string): void {
  if (finderId !== organizationId) return
  throw new InvalidInputError('organizationId', {
    zh: '互查由其他成员单位进行。',
    en: 'In a mutual check one looks at another member.',
  })
}

/** Days are ISO dates. */
export function checkFixBy(fixBy: string, today: string): void {
  if (fixBy >= today) return
  throw new InvalidInputError('fixBy', {
    zh: '整改期限不能早于今天。',
    en: 'It is to be fixed today or later.',
  })
}

/** What is not fixed by its day is overdue on the day of asking. */
export function isOverdue(status: HazardStatus, fixBy: string, today: string): boolean {
  return status === HazardStatus.FOUND && fixBy < today
}
