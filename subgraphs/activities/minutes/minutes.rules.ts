import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { MinutesStatus } from './minutes-status.ts'

const longestText = 50_000

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

export function checkText(text: string): void {
  const { length } = text.trim()
  if (length > 0 && length <= longestText) return
  throw new InvalidInputError('text', {
    zh: `正文应为 1–${longestText} 个字符。`,
    en: `Minutes have 1 to ${longestText} characters.`,
  })
}
