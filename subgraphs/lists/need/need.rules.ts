import { WrongStateError } from '../../../shared/errors.ts'
import { NeedStatus } from './need-status.ts'

/** A need that was met or withdrawn stays as it is; one that expired may be given a new deadline. */
export function checkUnmet(status: NeedStatus): void {
  if (status === NeedStatus.OPEN || status === NeedStatus.EXPIRED) return
  throw new WrongStateError({
    zh: status === NeedStatus.MET ? '该需求已满足。' : '该需求已撤回。',
    en: status === NeedStatus.MET ? 'This need is met already.' : 'This need was withdrawn.',
  })
}
