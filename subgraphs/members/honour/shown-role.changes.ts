import type { MutationContext } from '../../../shared/graph/context.ts'
import { ShownRole } from './shown-role.entity.ts'

/** Takes away what a member chose to show: by the own wish, or with the member. */
export async function endShownRole({ em }: MutationContext, memberId: string): Promise<void> {
  await em.nativeDelete(ShownRole, { memberId })
}
