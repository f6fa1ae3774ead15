import { expect, test } from 'vitest'
import { checkUnmet } from './need.rules.ts'
import { NeedStatus } from './need-status.ts'

test.each([
  [NeedStatus.OPEN, true],
  [NeedStatus.EXPIRED, true],
  [NeedStatus.MET, false],
  [NeedStatus.WITHDRAWN, false],
])('a need that is %s can still be changed: %s', (status, changeable) => {
  if (changeable) expect(() => checkUnmet(status)).not.toThrow()
  else expect(() => checkUnmet(status)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
})
