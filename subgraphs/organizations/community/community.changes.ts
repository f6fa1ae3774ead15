import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { grantOf } from '../step/step.changes.ts'
import type { Community } from './community.entity.ts'
import { NoCompositionRuleError } from './community.errors.ts'
import type { CommunityPartInput } from './community.inputs.ts'
import { communityById } from './community.reads.ts'
import type { CompositionRule, Part } from './composition.rules.ts'

/** A community to be changed by the alliance's office. Whoever may not see it is told that it is not there. */
export async function lockCommunity(
  context: MutationContext,
  { communityId: id, version }: { readonly communityId: string; readonly version: number },
): Promise<{ readonly community: Community; readonly grant: Grant }> {
  if (!context.viewer) throw new UnauthenticatedError()
  await sql`select 1 from organizations.community where id = ${id} for update`.execute(context.db)
  const community = await communityById(context, id)
  if (!community) throw new NotFoundError('communityId', id)
  await lockActiveAlliance(context.db, community.allianceId, 'communityId')
  const grant = grantOf(context, 'OFFICE', { places: [community.allianceId] })
  if (community.version !== version) throw new StaleVersionError(version, community.version)
  return { community, grant }
}

export function compositionRule(rules: readonly CharterRule[], kind: Community['kind']): CompositionRule {
  const rule = rulesOf(rules, 'COMPOSITION').find(({ of }) => of === kind)
  if (!rule) throw new NoCompositionRuleError()
  return rule
}

/** What takes part, each kind once, as the charter names it; numbers are not negative, and none is more than all. */
export function partsNamed({ required }: CompositionRule, parts: readonly CommunityPartInput[]): Part[] {
  return parts.map(({ as, count, total = null }, place) => {
    if (!required.some(({ name }) => name.zh === as))
      throw new InvalidInputError(`parts.${place}.as`, {
        zh: `章程所列成员类别中没有“${as}”。`,
        en: `The charter names no kind “${as}”.`,
      })
    if (parts.findIndex((part) => part.as === as) !== place)
      throw new InvalidInputError(`parts.${place}.as`, { zh: `“${as}”重复。`, en: `“${as}” is there twice.` })
    if (count < 0 || (total !== null && count > total))
      throw new InvalidInputError(`parts.${place}.count`, {
        zh: '数量不能为负,也不能超过总数。',
        en: 'The number is not negative, and not more than all.',
      })
    return { as, count, total }
  })
}
