import { ForbiddenError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import type { Person } from '../member/member.access.ts'

/** Who looked is for the person, and for the committees above, who answer for those who keep the roll. @throws ForbiddenError */
export function checkLooksReadable({ viewer, access }: Context, person: Person): void {
  if (viewer?.memberId !== person.id && !access.isIn('SUPERIORS', person)) throw new ForbiddenError()
}
