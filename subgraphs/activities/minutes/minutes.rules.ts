import { WrongStateError } from '../../../shared/errors.ts'
import { MinutesStatus } from './minutes-status.ts'

/** Of a meeting there is one set of minutes. */
export function checkNoMinutes(thereAre: boolean): void {
  if (!thereAre) return
  throw new WrongStateError({
    zh: '该会议已有纪要,请直接修改。',
    en: 'There are minutes of this meeting; change them.',
  })
}

/** What was adopted stays as it is. */
export function checkDraft(status: MinutesStatus): void {
  if (status === MinutesStatus.DRAFT) return
  throw new WrongStateError(
    { zh: '会议纪要已定稿,不能再改。', en: 'The minutes are adopted and stay as they are.' },
    { status },
  )
}
